internal import QueueModel

extension Formula {
  /// Reads a formula of any kind.
  init(reading text: String) throws(FormulaError) {
    var reader = FormulaReader(text)
    self = try reader.whole()
  }

  /// Reads a formula that has to give that kind.
  init(_ kind: Kind, reading text: String) throws(FormulaError) {
    self = try Formula(reading: text)
    guard self.kind == kind else {
      let expected: FormulaError.Expected =
        switch kind {
        case .number: .number
        case .regime: .regime
        case .truth: .condition
        }
      throw .wrongKind(column: text.unicodeScalars.count, expected: expected)
    }
  }
}

/// A recursive descent: or, and, not, comparison, sum, product, sign, value.
private struct FormulaReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private static let depthLimit = 32
  private var operations = 0
  private static let operationLimit = 500
  private static let sums: [Unicode.Scalar: Formula.Calculation] = [
    "+": .plus, "-": .minus, "−": .minus,
  ]
  private static let products: [Unicode.Scalar: Formula.Calculation] = [
    "*": .times, "·": .times, "×": .times, "/": .over, "÷": .over,
  ]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func whole() throws(FormulaError) -> Formula {
    skipBlanks()
    guard position < scalars.count else { throw .empty }
    let formula = try disjunction()
    guard position == scalars.count else { throw unexpected(.operation) }
    return formula
  }

  private mutating func disjunction() throws(FormulaError) -> Formula {
    var parts = [try conjunction()]
    while takeWord("or") {
      try check(parts[parts.count - 1], is: .truth)
      parts.append(try conjunction())
      try check(parts[parts.count - 1], is: .truth)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FormulaError) -> Formula {
    var parts = [try negation()]
    while takeWord("and") {
      try check(parts[parts.count - 1], is: .truth)
      parts.append(try negation())
      try check(parts[parts.count - 1], is: .truth)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(FormulaError) -> Formula {
    guard takeWord("not") else { return try comparison() }
    let formula = try nested { (reader) throws(FormulaError) in try reader.negation() }
    try check(formula, is: .truth)
    return .not(formula)
  }

  private mutating func comparison() throws(FormulaError) -> Formula {
    let left = try sum()
    guard let comparison = takeComparison() else { return left }
    guard left.kind != .truth else { throw .wrongKind(column: position, expected: .number) }
    let right = try sum()
    try check(right, is: left.kind)
    if left.kind == .regime, ![.equal, .unequal].contains(comparison) {
      throw .wrongKind(column: position, expected: .number)
    }
    return .comparison(left, comparison, right)
  }

  private mutating func sum() throws(FormulaError) -> Formula {
    var left = try product()
    while let calculation = take(Self.sums) {
      try check(left, is: .number)
      let right = try product()
      try check(right, is: .number)
      left = .calculation(left, calculation, right)
      try count()
    }
    return left
  }

  private mutating func product() throws(FormulaError) -> Formula {
    var left = try signed()
    while let calculation = take(Self.products) {
      try check(left, is: .number)
      let right = try signed()
      try check(right, is: .number)
      left = .calculation(left, calculation, right)
      try count()
    }
    return left
  }

  private mutating func signed() throws(FormulaError) -> Formula {
    guard take(["-": true, "−": true]) != nil else { return try value() }
    let formula = try nested { (reader) throws(FormulaError) in try reader.signed() }
    try check(formula, is: .number)
    return .negative(formula)
  }

  private mutating func value() throws(FormulaError) -> Formula {
    guard let scalar = peek() else { throw .ended(expected: .value) }
    if scalar == "(" {
      advance()
      let formula = try nested { (reader) throws(FormulaError) in try reader.disjunction() }
      guard let next = peek() else { throw .ended(expected: .closing) }
      guard next == ")" else { throw unexpected(.closing) }
      advance()
      return formula
    }
    if ("0"..."9").contains(scalar) { return try number() }
    guard scalar.properties.isAlphabetic else { throw unexpected(.value) }
    return try quantity()
  }

  /// Digits with `_` between them, decimals, and `%` for hundredths.
  private mutating func number() throws(FormulaError) -> Formula {
    let start = position
    let text = takeWhile { ("0"..."9").contains($0) || $0 == "." || $0 == "_" }
    guard let number = Double(text.replacing("_", with: "")) else {
      position = start
      throw unexpected(.number)
    }
    skipBlanks()
    guard peek() == "%" else { return .number(number) }
    advance()
    return .number(number / 100)
  }

  private mutating func quantity() throws(FormulaError) -> Formula {
    let column = position + 1
    let name = takeWhile(Self.isPartOfWord)
    skipBlanks()
    if let regime = Regime(rawValue: name) { return .regime(regime) }
    guard let (quantity, base) = Self.meaning(of: name) else {
      throw .unknownName(
        name, column: column, nearest: nearest(to: name, among: Term.names))
    }
    var place = Formula.Place(base: base)
    if takeWord("of") { place.changes = try changes() }
    return .quantity(quantity, at: place)
  }

  /// `T`, `before.T` or `T.before`, `C.B`.
  private static func meaning(of name: String) -> (Term, Formula.Base)? {
    if let quantity = Term(named: name) { return (quantity, .now) }
    for base in Formula.Base.allCases {
      for known in ["\(base.rawValue).", ".\(base.rawValue)"] {
        let rest =
          known.hasPrefix(".")
          ? name.hasSuffix(known) ? name.dropLast(known.count) : nil
          : name.hasPrefix(known) ? name.dropFirst(known.count) : nil
        if let rest, let quantity = Term(named: String(rest)) { return (quantity, base) }
      }
    }
    return nil
  }

  /// `WP=1301`, or several in brackets.
  private mutating func changes() throws(FormulaError) -> [Assignment] {
    let column = position + 1
    guard let scalar = peek() else { throw .ended(expected: .assignment) }
    let text: String
    if scalar == "(" {
      advance()
      text = takeWhile { $0 != ")" }
      guard peek() == ")" else { throw .ended(expected: .closing) }
      advance()
    } else {
      let name = takeWhile(Self.isPartOfWord)
      skipBlanks()
      guard peek() == "=" else {
        if peek() == nil { throw .ended(expected: .assignment) }
        throw unexpected(.assignment)
      }
      advance()
      text = "\(name)=\(takeWhile { !" \t<>=!)+*/≤≥≠".unicodeScalars.contains($0) })"
      skipBlanks()
    }
    do throws(AssignmentError) {
      return try [Assignment](reading: text)
    } catch {
      throw .assignment(error, column: column)
    }
  }

  private mutating func nested(
    _ read: (inout FormulaReader) throws(FormulaError) -> Formula
  ) throws(FormulaError) -> Formula {
    depth += 1
    guard depth <= Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
    defer { depth -= 1 }
    return try read(&self)
  }

  /// A formula is as deep as its longest row of operations is long.
  private mutating func count() throws(FormulaError) {
    operations += 1
    guard operations <= Self.operationLimit else {
      throw .tooLong(limit: Self.operationLimit)
    }
  }

  private func check(_ formula: Formula, is kind: Formula.Kind) throws(FormulaError) {
    guard formula.kind != kind else { return }
    throw .wrongKind(
      column: position,
      expected: kind == .number ? .number : kind == .regime ? .regime : .condition)
  }
}

extension FormulaReader {
  private func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Goes on behind a character and the blanks behind it.
  private mutating func advance() {
    position += 1
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
  }

  private mutating func takeWhile(_ isTaken: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let scalar = peek(), isTaken(scalar) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
      || scalar == "."
  }

  /// The word that stands here, without going on.
  private func word() -> String {
    let rest = scalars[position...].prefix(while: Self.isPartOfWord)
    return String(String.UnicodeScalarView(rest))
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard self.word() == word else { return false }
    position += word.unicodeScalars.count
    skipBlanks()
    return true
  }

  private mutating func take<Value>(_ symbols: [Unicode.Scalar: Value]) -> Value? {
    guard let scalar = peek(), let value = symbols[scalar] else { return nil }
    advance()
    return value
  }

  private mutating func takeComparison() -> Formula.Comparison? {
    let symbols: [(String, Formula.Comparison)] = [
      ("<=", .atMost), (">=", .atLeast), ("==", .equal), ("!=", .unequal), ("<>", .unequal),
      ("≤", .atMost), ("≥", .atLeast), ("≠", .unequal), ("<", .less), (">", .more), ("=", .equal),
    ]
    for (symbol, comparison) in symbols
    where scalars[position...].starts(with: symbol.unicodeScalars) {
      position += symbol.unicodeScalars.count
      skipBlanks()
      return comparison
    }
    return nil
  }

  private func unexpected(_ expected: FormulaError.Expected) -> FormulaError {
    let start = scalars[position...]
    guard let first = start.first else { return .ended(expected: expected) }
    let found = Self.isPartOfWord(first) ? word() : String(Character(first))
    return .unexpected(found, column: position + 1, expected: expected)
  }
}
