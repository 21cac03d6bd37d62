internal import QueueModel

/// A recursive descent: or, and, not, comparison, sum, product, sign, value.
struct FormulaReader {
  private var scanner: FormulaScanner
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

  init(_ text: String) { scanner = FormulaScanner(text) }

  mutating func whole() throws(FormulaError) -> Formula {
    scanner.skipBlanks()
    guard !scanner.isAtEnd else { throw .empty }
    let formula = try disjunction()
    guard scanner.isAtEnd else { throw scanner.unexpected(.operation) }
    return formula
  }

  private mutating func disjunction() throws(FormulaError) -> Formula {
    var parts = [try conjunction()]
    while scanner.takeWord("or") {
      try check(parts[parts.count - 1], is: .truth)
      parts.append(try conjunction())
      try check(parts[parts.count - 1], is: .truth)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(FormulaError) -> Formula {
    var parts = [try negation()]
    while scanner.takeWord("and") {
      try check(parts[parts.count - 1], is: .truth)
      parts.append(try negation())
      try check(parts[parts.count - 1], is: .truth)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(FormulaError) -> Formula {
    guard scanner.takeWord("not") else { return try comparison() }
    let formula = try nested { (reader) throws(FormulaError) in try reader.negation() }
    try check(formula, is: .truth)
    return .not(formula)
  }

  private mutating func comparison() throws(FormulaError) -> Formula {
    let left = try sum()
    guard let comparison = scanner.takeComparison() else { return left }
    guard left.kind != .truth else { throw .wrongKind(column: scanner.position, expected: .number) }
    let right = try sum()
    try check(right, is: left.kind)
    if left.kind == .regime, ![.equal, .unequal].contains(comparison) {
      throw .wrongKind(column: scanner.position, expected: .number)
    }
    return .comparison(left, comparison, right)
  }

  private mutating func sum() throws(FormulaError) -> Formula {
    var left = try product()
    while let calculation = scanner.take(Self.sums) {
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
    while let calculation = scanner.take(Self.products) {
      try check(left, is: .number)
      let right = try signed()
      try check(right, is: .number)
      left = .calculation(left, calculation, right)
      try count()
    }
    return left
  }

  private mutating func signed() throws(FormulaError) -> Formula {
    guard scanner.take(["-": true, "−": true]) != nil else { return try value() }
    let formula = try nested { (reader) throws(FormulaError) in try reader.signed() }
    try check(formula, is: .number)
    return .negative(formula)
  }

  private mutating func value() throws(FormulaError) -> Formula {
    guard let scalar = scanner.peek() else { throw .ended(expected: .value) }
    if scalar == "(" {
      scanner.advance()
      let formula = try nested { (reader) throws(FormulaError) in try reader.disjunction() }
      guard let next = scanner.peek() else { throw .ended(expected: .closing) }
      guard next == ")" else { throw scanner.unexpected(.closing) }
      scanner.advance()
      return formula
    }
    if ("0"..."9").contains(scalar) { return try number() }
    guard scalar.properties.isAlphabetic else { throw scanner.unexpected(.value) }
    return try quantity()
  }

  /// Digits with `_` between them, decimals, and `%` for hundredths.
  private mutating func number() throws(FormulaError) -> Formula {
    let start = scanner.position
    let text = scanner.takeWhile { ("0"..."9").contains($0) || $0 == "." || $0 == "_" }
    guard let number = Double(text.replacing("_", with: "")) else {
      scanner.position = start
      throw scanner.unexpected(.number)
    }
    scanner.skipBlanks()
    guard scanner.peek() == "%" else { return .number(number) }
    scanner.advance()
    return .number(number / 100)
  }

  private mutating func quantity() throws(FormulaError) -> Formula {
    let column = scanner.position + 1
    let name = scanner.takeWhile(FormulaScanner.isPartOfWord)
    scanner.skipBlanks()
    if let regime = Regime(rawValue: name) { return .regime(regime) }
    guard let (quantity, base) = Self.meaning(of: name) else {
      throw .unknownName(
        name, column: column, nearest: nearest(to: name, among: Term.names))
    }
    var place = Formula.Place(base: base)
    if scanner.takeWord("of") { place.changes = try changes() }
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
    let column = scanner.position + 1
    guard let scalar = scanner.peek() else { throw .ended(expected: .assignment) }
    let text: String
    if scalar == "(" {
      scanner.advance()
      text = scanner.takeWhile { $0 != ")" }
      guard scanner.peek() == ")" else { throw .ended(expected: .closing) }
      scanner.advance()
    } else {
      let name = scanner.takeWhile(FormulaScanner.isPartOfWord)
      scanner.skipBlanks()
      guard scanner.peek() == "=" else {
        if scanner.peek() == nil { throw .ended(expected: .assignment) }
        throw scanner.unexpected(.assignment)
      }
      scanner.advance()
      text = "\(name)=\(scanner.takeWhile { !" \t<>=!)+*/≤≥≠".unicodeScalars.contains($0) })"
      scanner.skipBlanks()
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
    throw .wrongKind(column: scanner.position, expected: kind.expected)
  }
}
