extension Report {
  /// One JSON object: the benchmark's name, if it has one, and for each section a list of objects.
  var json: String {
    let sections = sections.map { section in
      let rows = section.rows.map { row in
        "{" + row.map { "\($0.name.quoted):\($0.value.json)" }.joined(separator: ",") + "}"
      }
      return "\(section.name.quoted):[" + rows.joined(separator: ",") + "]"
    }
    let name = benchmark.map { ["\"benchmark\":\($0.quoted)"] } ?? []
    return "{" + (name + sections).joined(separator: ",") + "}"
  }

  /// A small table for each section.
  var table: String { sections.map(\.table).joined(separator: "\n\n") }

  func write(asJSON: Bool) { print(asJSON ? json : table) }
}

extension Report.Section {
  /// The title, and the rows below their names.
  var table: String {
    guard let first = rows.first else { return title }
    let lines = [first.map(\.name)] + rows.map { row in row.map(\.value.text) }
    let widths = first.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let shown = lines.map { cells in
      "  "
        + zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ")
    }
    return ([title] + shown).joined(separator: "\n")
  }
}

extension Report.Value {
  var text: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .decimal(let number, let digits): number.text(digits: digits)
    }
  }

  var json: String {
    if case .text(let text) = self { text.quoted } else { text }
  }
}

extension Double {
  fileprivate func text(digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let whole = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(whole)" }
    let rest = String(whole % scale)
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension String {
  /// The text as JSON, of characters that need no escape but these two.
  fileprivate var quoted: String {
    "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
