/// Numbers of what is on screen, for other programs.
public struct Table: Equatable, Sendable {
  /// What a field holds.
  public enum Field: Equatable, Sendable {
    case text(String)
    case whole(Int)
    /// Nothing where it is not finite.
    case number(Double)
    /// Nothing is known of it.
    case missing
  }

  /// The names of the columns.
  public let columns: [String]
  /// A field for each column.
  public private(set) var rows: [[Field]] = []
  /// The command line that brings back what is on screen.
  public let command: String

  /// A table without rows, and the command that makes it.
  public init(columns: [String], command: String) {
    (self.columns, self.command) = (columns, command)
  }

  /// Adds a row with a field for each column.
  public mutating func append(_ row: [Field]) {
    precondition(row.count == columns.count)
    rows.append(row)
  }

  /// A header and a line for each row, without a comment, which not every reader would skip.
  public var csv: String {
    var text = columns.map(Self.csvField).joined(separator: ",") + "\n"
    for row in rows { text += row.map(\.csv).joined(separator: ",") + "\n" }
    return text
  }

  /// The command line, and an object for each row.
  public var json: String {
    let rows = rows.map { row in
      let members = zip(columns, row).map { "\(Quoted.text($0)):\($1.json)" }
      return "  {\(members.joined(separator: ","))}"
    }
    return """
      {"command":\(Quoted.text(command)),"rows":[
      \(rows.joined(separator: ",\n"))
      ]}

      """
  }

  /// A text in quotes where it holds what separates fields or lines.
  fileprivate static func csvField(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

extension Table.Field {
  static func optional(_ value: Double?) -> Table.Field { value.map(number) ?? .missing }

  fileprivate var csv: String {
    switch self {
    case .text(let text): Table.csvField(text)
    case .whole, .number, .missing: plain ?? ""
    }
  }

  fileprivate var json: String {
    switch self {
    case .text(let text): Quoted.text(text)
    case .whole, .number, .missing: plain ?? "null"
    }
  }

  /// The shortest decimal that reads back as the number; whole numbers without a point.
  private var plain: String? {
    switch self {
    case .whole(let number): return String(number)
    case .number(let number):
      guard number.isFinite else { return nil }
      if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
      return number.description
    case .text, .missing: return nil
    }
  }
}
