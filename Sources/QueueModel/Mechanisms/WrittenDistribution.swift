/// A distribution as it is written, where measured samples are still in their file.
public enum WrittenDistribution: Hashable, Sendable {
  case known(Distribution)
  /// A column of a file, by its name; nil for the file's only or first one.
  case empirical(file: String, column: String?)

  static let kinds = ["constant", "uniform", "exponential", "lognormal", "empirical"]

  /// Reads a distribution: `constant`, `uniform:0.5`, `exponential` or `exp`, `lognormal:0.7`,
  /// `lognormal:cv=2`, `empirical:FILE`, `empirical:FILE:COLUMN`.
  ///
  /// `uniform` alone has a spread of 1, `lognormal` alone a coefficient of variation of 1. The column
  /// is what follows the last colon before which a file's name stands, or the last one of all: behind
  /// the name of a file that has one, a colon alone means that there is no column.
  /// - Parameters:
  ///   - text: as on the command line.
  ///   - isFile: whether a file of that name is there.
  public init(
    reading text: String, isFile: (String) -> Bool = { _ in false }
  ) throws(MechanismTextError) {
    let parts = MechanismText(text)
    guard !parts.kind.isEmpty || parts.rest != nil else { throw .empty(.distribution) }
    switch parts.kind.lowercased() {
    case "constant":
      _ = try parts.values(of: [])
      self = .known(.constant)
    case "exponential", "exp":
      _ = try parts.values(of: [])
      self = .known(.exponential)
    case "uniform":
      self = .known(.uniform(spread: try Self.decimal("spread", in: parts, upTo: 1)))
    case "lognormal":
      self = .known(.lognormal(variation: try Self.decimal("cv", in: parts, upTo: 100)))
    case "empirical":
      let place = parts.rest.map(String.init) ?? ""
      let colon =
        place.indices.last { place[$0] == ":" && isFile(String(place[..<$0])) }
        ?? place.lastIndex(of: ":")
      let file = String(place[..<(colon ?? place.endIndex)])
      let column = colon.map { String(place[place.index(after: $0)...]) } ?? ""
      guard !file.isEmpty else { throw .missing("FILE", kind: parts.kind) }
      self = .empirical(file: file, column: column.isEmpty ? nil : column)
    default: throw .unknownKind(parts.kind, .distribution)
    }
  }

  /// The distribution as it is written.
  public var text: String {
    switch self {
    case .known(let distribution): distribution.text
    case .empirical(let file, let column?): "empirical:\(file):\(column)"
    case .empirical(let file, nil): "empirical:\(file)\(file.contains(":") ? ":" : "")"
    }
  }

  /// A decimal number above 0, or 1 where none is written.
  private static func decimal(
    _ setting: String, in parts: MechanismText, upTo limit: Int
  ) throws(MechanismTextError) -> Double {
    guard let text = try parts.values(of: [[setting]])[0] else { return 1 }
    let isPlain = text.unicodeScalars.allSatisfy { "0123456789.eE+-".unicodeScalars.contains($0) }
    guard isPlain, let value = Double(text) else { throw .notADecimal(text, setting: setting) }
    guard value > 0, value <= Double(limit) else {
      throw .decimalOutOfRange(setting: setting, value: value, upTo: limit)
    }
    return value
  }
}
