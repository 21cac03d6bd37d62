import QueueModel

/// Writes one line for a row of the input: CSV, a JSON object, or aligned columns.
struct RowWriter {
  private let format: OutputFormat
  private let columns: Columns
  /// What stands before a JSON value, one for each of the output's columns.
  private let keys: [[UInt8]]
  /// How wide each column of a table is.
  private let widths: [Int]

  private static let space = UInt8(ascii: " ")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")

  init(_ format: OutputFormat, columns: Columns) {
    self.format = format
    self.columns = columns
    let names = Columns.output + columns.extras.map(\.name)
    keys = names.enumerated().map { index, name in
      var key = ByteSink.inMemory()
      key.append(index == 0 ? "{" : ",")
      key.append(json: Array(name.utf8)[...])
      key.append(UInt8(ascii: ":"))
      return key.bytes
    }
    let own = [9, 9, 9, 13, 13, 13, 13, 13, 13, 6, 13, 17, 17]
    widths = own + columns.extras.map { max(12, $0.name.utf8.count) }
  }

  /// Writes what stands above all rows: nothing in JSON.
  func writeHeader(to sink: inout ByteSink) {
    let extras = columns.extras.map(\.name)
    switch format {
    case .json: return
    case .csv:
      sink.append(Columns.output.joined(separator: ","))
      for name in extras {
        sink.append(Self.comma)
        sink.append(csv: name)
      }
    case .table:
      for (name, width) in zip(Columns.output.prefix(13) + extras, widths) {
        if name != Columns.output[0] { sink.append(Self.space) }
        let start = sink.bytes.count
        sink.append(printable: Array(name.utf8)[...])
        sink.alignRight(from: start, to: width)
      }
    }
    sink.append(Self.newline)
  }

  /// Writes an evaluated scenario; the fields of extra columns come from its row.
  func write(_ evaluation: Evaluation, of row: RowReader?, to sink: inout ByteSink) {
    switch format {
    case .csv: writeCSV(evaluation, of: row, to: &sink)
    case .json:
      writeJSON(evaluation, of: row, to: &sink)
      sink.append(UInt8(ascii: "}"))
    case .table: writeTable(evaluation, of: row, to: &sink)
    }
    sink.append(Self.newline)
  }

  private func writeCSV(_ evaluation: Evaluation, of row: RowReader?, to sink: inout ByteSink) {
    for parameter in Parameter.allCases {
      sink.append(evaluation.scenario[parameter])
      sink.append(Self.comma)
    }
    sink.append(evaluation.regime.rawValue)
    sink.append(Self.comma)
    if let m = evaluation.m { sink.append(m) }
    let (cycle, exact) = (evaluation.cycle, evaluation.form?.cycle)
    let (T, E) = (cycle?.T, cycle?.E)
    sink.append(Self.comma)
    if let T { sink.append(decimal: T) }
    sink.append(Self.comma)
    if let E { sink.append(decimal: E) }
    sink.append(Self.comma)
    if exact != nil, let T { sink.append(exactly: T) }
    sink.append(Self.comma)
    if exact != nil, let E { sink.append(exactly: E) }
    sink.append(Self.comma)
    if let simulated = evaluation.simulated { sink.append(exactly: simulated.T) }
    sink.append(Self.comma)
    if let simulated = evaluation.simulated { sink.append(exactly: simulated.E) }
    guard let row else { return }
    for extra in columns.extras {
      sink.append(Self.comma)
      sink.append(row.field(extra.field))
    }
  }

  /// Writes the object but for its closing brace.
  func writeJSON(_ evaluation: Evaluation, of row: RowReader?, to sink: inout ByteSink) {
    for (key, parameter) in zip(keys, Parameter.allCases) {
      sink.append(key[...])
      sink.append(evaluation.scenario[parameter])
    }
    sink.append(keys[9][...])
    sink.append(json: evaluation.regime.rawValue)
    sink.append(keys[10][...])
    sink.append(json: evaluation.m)
    let (T, E) = (evaluation.cycle?.T, evaluation.cycle?.E)
    let (formT, formE) = evaluation.form == nil ? (nil, nil) : (T, E)
    sink.append(keys[11][...])
    sink.append(json: T)
    sink.append(keys[12][...])
    sink.append(json: E)
    for (key, fraction) in zip(
      keys[13...], [formT, formE, evaluation.simulated?.T, evaluation.simulated?.E])
    {
      sink.append(key[...])
      sink.append(jsonExactly: fraction)
    }
    guard let row else { return }
    for (key, extra) in zip(keys[17...], columns.extras) {
      sink.append(key[...])
      sink.append(json: row.field(extra.field).unquoted)
    }
  }

  private func writeTable(_ evaluation: Evaluation, of row: RowReader?, to sink: inout ByteSink) {
    func cell(_ column: Int, _ write: (inout ByteSink) -> Void) {
      if column > 0 { sink.append(Self.space) }
      let start = sink.bytes.count
      write(&sink)
      sink.alignRight(from: start, to: widths[column])
    }
    for (column, parameter) in Parameter.allCases.enumerated() {
      cell(column) { $0.append(grouped: Int128(evaluation.scenario[parameter])) }
    }
    cell(9) { $0.append(evaluation.regime.rawValue) }
    cell(10) { sink in
      if let m = evaluation.m { sink.append(grouped: Int128(m)) } else { sink.append("-") }
    }
    for (column, value) in zip(11..., [evaluation.cycle?.T, evaluation.cycle?.E]) {
      cell(column) { sink in
        if let value { sink.append(rounded: value) } else { sink.append("-") }
      }
    }
    guard let row else { return }
    for (column, extra) in zip(13..., columns.extras) {
      cell(column) { $0.append(printable: row.field(extra.field).unquoted) }
    }
  }
}
