/// One key of an edited file, the line on which it stands, and its value.
struct Setting: Hashable, Sendable {
  /// The names that lead to the value, outermost first.
  let path: [String]
  let line: Int?
  let value: Value

  /// The dotted key.
  var key: String { path.joined(separator: ".") }
  /// The last part of the key.
  var name: String { path.last ?? "" }

  enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case table([Setting])
    /// An array of tables.
    case tables([[Setting]])
    /// A list of texts.
    case texts([String])
    /// A value of a kind that no file of ours takes.
    case other(FileError.ValueKind)

    var kind: FileError.ValueKind {
      switch self {
      case .text: .text
      case .integer: .integer
      case .decimal: .decimal
      case .table: .table
      case .tables, .texts: .list
      case .other(let kind): kind
      }
    }
  }
}

extension Setting {
  /// The error of this key in that file.
  func error(in file: String, _ problem: FileError.Problem) -> FileError {
    FileError(file: file, line: line, key: key, problem: problem)
  }

  /// The value of a key that takes a text.
  func text(in file: String) throws(FileError) -> String {
    guard case .text(let text) = value else { throw wrongKind(in: file, expected: [.text]) }
    return text
  }

  /// The value of a key that takes a list of texts, or one.
  func texts(in file: String) throws(FileError) -> [String] {
    switch value {
    case .texts(let texts): return texts
    case .text(let text): return [text]
    default: throw wrongKind(in: file, expected: [.list])
    }
  }

  /// The value of a key that takes a whole number.
  func integer(in file: String) throws(FileError) -> Int {
    guard case .integer(let number) = value else {
      throw wrongKind(in: file, expected: [.integer])
    }
    return number
  }

  /// The value of a key that takes a number, whole or not.
  func number(in file: String) throws(FileError) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .decimal(let number): return number
    default: throw wrongKind(in: file, expected: [.integer, .decimal])
    }
  }

  /// One of a few words.
  func choice<Choice>(
    in file: String, of choices: [(word: String, choice: Choice)]
  ) throws(FileError) -> Choice {
    let text = try text(in: file)
    guard let found = choices.first(where: { $0.word == text }) else {
      throw error(in: file, .notAllowed(value: text, allowed: choices.map(\.word)))
    }
    return found.choice
  }

  func wrongKind(in file: String, expected: [FileError.ValueKind]) -> FileError {
    error(in: file, .wrongKind(found: value.kind, expected: expected))
  }

  func unknown(in file: String, known: [String]) -> FileError {
    error(in: file, .unknownKey(nearest: nearest(to: key, among: known)))
  }
}

extension [Setting] {
  /// The setting of that name.
  func named(_ name: String) -> Setting? { first { $0.name == name } }
}
