import QueueModel

/// Writes the fields of a record in the order of its columns: as a line of CSV, in which what is
/// absent or infinite is empty, or as a JSON object on a line, in which it is null.
struct FieldWriter {
  /// What stands before a field: a comma in CSV, comma and key in JSON.
  private let leads: [[UInt8]]
  private let isJSON: Bool
  private var next = 0
  private(set) var sink = ByteSink.inMemory()

  init(columns: [String], isJSON: Bool) {
    self.isJSON = isJSON
    leads = columns.enumerated().map { index, name in
      var lead = ByteSink.inMemory()
      if index > 0 { lead.append(UInt8(ascii: ",")) }
      if isJSON {
        if index == 0 { lead.append(UInt8(ascii: "{")) }
        lead.append(json: name)
        lead.append(UInt8(ascii: ":"))
      }
      return lead.bytes
    }
  }

  /// The line that names the columns of a CSV.
  static func header(of columns: [String]) -> String {
    var sink = ByteSink.inMemory()
    for (index, name) in columns.enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      sink.append(csv: name)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  mutating func append(_ number: Int?) {
    lead()
    if let number { sink.append(number) } else { omit() }
  }

  mutating func append(_ number: Double?) {
    lead()
    if let number, number.isFinite { sink.append(decimal: number) } else { omit() }
  }

  mutating func append(decimal fraction: Fraction?) {
    lead()
    if let fraction { sink.append(decimal: fraction) } else { omit() }
  }

  /// `num/den`.
  mutating func append(exactly fraction: Fraction?) {
    lead()
    guard let fraction else { return omit() }
    if isJSON { sink.append(jsonExactly: fraction) } else { sink.append(exactly: fraction) }
  }

  mutating func append(_ text: String?) {
    lead()
    guard let text else { return omit() }
    if isJSON { sink.append(json: text) } else { sink.append(csv: text) }
  }

  /// Fields of which nothing is known.
  mutating func omit(_ count: Int) {
    for _ in 0..<count {
      lead()
      omit()
    }
  }

  /// Ends a record that has all its fields.
  mutating func endRecord() {
    precondition(next == leads.count)
    if isJSON { sink.append(UInt8(ascii: "}")) }
    sink.append(UInt8(ascii: "\n"))
    next = 0
  }

  /// Takes all that has been written.
  mutating func take() -> [UInt8] {
    let bytes = sink.bytes
    sink = .inMemory()
    return bytes
  }

  private mutating func lead() {
    sink.append(leads[next][...])
    next += 1
  }

  private mutating func omit() {
    if isJSON { sink.append("null") }
  }
}
