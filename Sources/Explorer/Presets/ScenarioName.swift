/// The name of a saved scenario: that of its file, and a word on the command line.
public struct ScenarioName: Equatable, Sendable {
  /// The name as it is written.
  public let text: String

  /// Why a text is no name.
  public enum Fault: Error, Equatable {
    case empty
    case tooLong(limit: Int)
    /// What a name cannot hold.
    case character(Character)
    /// It begins as an option does.
    case leadingDash
  }

  static let limit = 64

  /// Letters, digits, `-` and `_`; blanks become `-`.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(Fault) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw .empty }
    let name = words.joined(separator: "-")
    if let other = name.first(where: { !Self.isAllowed($0) }) { throw .character(other) }
    guard name.first != "-" else { throw .leadingDash }
    guard name.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
    self.text = name
  }

  private static func isAllowed(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
      || character == "-" || character == "_"
  }
}

extension ScenarioName.Fault {
  /// What is wrong, and what would be right.
  public var sentence: String {
    switch self {
    case .empty: "a name is needed, as my-ring"
    case .tooLong(let limit): "too long: a name has at most \(limit) characters"
    case .character(let character):
      "a name has letters a to z, digits, - and _, and no \(character)"
    case .leadingDash: "a name begins with a letter or a digit"
    }
  }
}
