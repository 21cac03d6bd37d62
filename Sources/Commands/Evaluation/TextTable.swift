/// Rows of text under headings, as columns for a person, as CSV, or as a JSON array.
struct TextTable {
  let columns: [String]
  let rows: [[String]]
  /// Columns whose text is a JSON number.
  var numbers: Set<String> = []

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .csv: writeCSV(to: &sink)
    case .json: writeJSON(to: &sink)
    }
  }

  private func writeTable(to sink: inout ByteSink) {
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].count }.max() ?? 0
    }
    for row in [columns] + rows {
      let cells = row.indices.map { column in
        if numbers.contains(columns[column]) { return row[column].aligned(to: widths[column]) }
        return column == row.count - 1 ? row[column] : row[column].padded(to: widths[column])
      }
      sink.append(printable: Array(cells.joined(separator: "  ").utf8)[...])
      sink.append(UInt8(ascii: "\n"))
    }
  }

  private func writeCSV(to sink: inout ByteSink) {
    for row in [columns] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { sink.append(UInt8(ascii: ",")) }
        sink.append(csv: cell)
      }
      sink.append(UInt8(ascii: "\n"))
    }
  }

  private func writeJSON(to sink: inout ByteSink) {
    sink.append("[")
    for (index, row) in rows.enumerated() {
      sink.append(index == 0 ? "\n" : ",\n")
      for (column, cell) in zip(columns, row) {
        sink.append(column == columns.first ? "{" : ",")
        sink.append(json: column)
        sink.append(UInt8(ascii: ":"))
        if numbers.contains(column) { sink.append(cell) } else { sink.append(json: cell) }
      }
      sink.append("}")
    }
    sink.append("\n]\n")
  }
}
