import Glibc
import QueueModel

/// Reads a column of measured times from a CSV.
enum SampleFile {
  /// Why a file has no samples to draw from.
  enum Fault: Error, Hashable {
    case record(RecordReader.Fault)
    /// Semicolons where commas separate fields.
    case semicolons
    case fieldCount(found: Int, expected: Int)
    /// A field that is no time.
    case value(String, column: String)
    case noColumn(String, known: [String])
    /// More than one column, and nothing says which.
    case manyColumns([String])
    case noSamples
    case allZero
    /// Times whose sum is above every number.
    case tooLarge
    case tooMany
  }

  private static let limit = 10_000_000

  /// Whether a file of that name is there; `-` is standard input.
  static func exists(_ path: String) -> Bool { path == "-" || access(path, F_OK) == 0 }

  /// The samples in a column; in a file with only one column it need not be named.
  ///
  /// A first row in which not everything is a number can name the columns.
  /// - Parameters:
  ///   - column: a name, or a number counted from 1.
  ///   - name: what people call the samples.
  /// - Throws: `CommandFailure.cannotOpen`, `.stream` or `.samples`.
  static func samples(
    _ path: String, column: String?, name: String
  ) throws(CommandFailure) -> Samples {
    try samples(in: ByteSource.opening(path), column: column, name: name)
  }

  static func samples(
    in source: ByteSource, column: String?, name: String, lineLimit: Int = 1 << 20
  ) throws(CommandFailure) -> Samples {
    var reader = RecordReader(source, limit: lineLimit)
    var values: [Double] = []
    var hasSemicolons = false
    var place: (field: Int, name: String, count: Int)?
    while let fields = try next(&reader, source) {
      let line = reader.line
      guard let (field, name, count) = place else {
        hasSemicolons = RecordReader.isSplitBySemicolons(fields)
        let hasNames = fields.contains { Double(time: $0) == nil }
        let found = try field(of: column, in: fields, hasNames: hasNames, source, line)
        let isNamed = hasNames && column == fields[found]
        let first = isNamed ? nil : Double(time: fields[found])
        place = (found, first == nil ? fields[found] : "column \(found + 1)", fields.count)
        if let first { values.append(first) }
        continue
      }
      guard fields.count == count else {
        let fault = Fault.fieldCount(found: fields.count, expected: count)
        throw .samples(hasSemicolons ? .semicolons : fault, file: source.name, line)
      }
      guard let value = Double(time: fields[field]) else {
        let fault = Fault.value(fields[field], column: name)
        throw .samples(hasSemicolons ? .semicolons : fault, file: source.name, line)
      }
      guard values.count < limit else { throw .samples(.tooMany, file: source.name, line) }
      values.append(value)
    }
    guard !values.isEmpty else {
      throw .samples(hasSemicolons ? .semicolons : .noSamples, file: source.name, nil)
    }
    guard let samples = Samples(values, name: name) else {
      throw .samples(values.contains { $0 > 0 } ? .tooLarge : .allZero, file: source.name, nil)
    }
    return samples
  }

  private static func next(
    _ reader: inout RecordReader, _ source: ByteSource
  ) throws(CommandFailure) -> [String]? {
    try reader.nextRow(of: source) { .samples(.record($0), file: source.name, $1) }
  }

  /// Which field a column is, by the first row.
  private static func field(
    of column: String?, in fields: [String], hasNames: Bool, _ source: ByteSource, _ line: Int
  ) throws(CommandFailure) -> Int {
    guard let column else {
      guard fields.count == 1 else {
        let isSplit = RecordReader.isSplitBySemicolons(fields)
        throw .samples(isSplit ? .semicolons : .manyColumns(fields), file: source.name, line)
      }
      return 0
    }
    if hasNames, let field = fields.firstIndex(of: column) { return field }
    if let number = Int(column), 1...fields.count ~= number { return number - 1 }
    let fault =
      RecordReader.isSplitBySemicolons(fields)
      ? Fault.semicolons : .noColumn(column, known: fields)
    throw .samples(fault, file: source.name, line)
  }
}
