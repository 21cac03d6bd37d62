import Explorer
import QueueModel

/// Reads a CSV of measured T and E.
enum MeasuredFile {
  /// Why a file has no measurements to draw.
  enum Fault: Error, Hashable {
    case record(RecordReader.Fault)
    case semicolons
    case empty
    /// A name that stands over two columns.
    case twice(String, first: Int, second: Int)
    case noParameter
    case noResult
    /// An error without the column that it belongs to, or one of two ends without the other.
    case lacks(String, for: String)
    /// An error and both ends at once.
    case contradiction(String, String)
    case fieldCount(found: Int, expected: Int)
    case parameter(Parameter, text: String, DurationTextError)
    case outOfRange(Parameter, value: Int)
    /// A measured time that is no decimal number, or is negative.
    case time(String, column: String)
    /// Ends of which the first is above the second, or that leave the value out.
    case ends(column: String, low: Double, value: Double, high: Double)
    case noRows
    case tooMany(limit: Int)
  }

  static let limit = 2_000

  /// The measurements of a file; `-` is standard input.
  /// - Throws: `CommandFailure.cannotOpen`, `.stream` or `.measured`.
  static func read(_ path: String, unit: TimeUnit) throws(CommandFailure) -> MeasuredData {
    try read(ByteSource.opening(path), as: path, unit: unit)
  }

  static func read(
    _ source: ByteSource, as file: String, unit: TimeUnit, lineLimit: Int = 1 << 20
  ) throws(CommandFailure) -> MeasuredData {
    var reader = RecordReader(source, limit: lineLimit)
    func failure(_ fault: Fault, _ line: Int?) -> CommandFailure {
      .measured(fault, file: source.name, line)
    }
    guard let header = try next(&reader, source) else { throw failure(.empty, nil) }
    let columns: MeasuredColumns
    do throws(Fault) {
      columns = try MeasuredColumns(header)
    } catch {
      throw failure(RecordReader.isSplitBySemicolons(header) ? .semicolons : error, reader.line)
    }
    var rows: [MeasuredData.Row] = []
    while let fields = try next(&reader, source) {
      do throws(Fault) {
        guard rows.count < limit else { throw .tooMany(limit: limit) }
        if let row = try columns.row(fields, unit: unit) { rows.append(row) }
      } catch {
        throw failure(error, reader.line)
      }
    }
    guard !rows.isEmpty else { throw failure(.noRows, nil) }
    return MeasuredData(file: file, columns: columns.parameters.map(\.parameter), rows: rows)
  }

  private static func next(
    _ reader: inout RecordReader, _ source: ByteSource
  ) throws(CommandFailure) -> [String]? {
    try reader.nextRow(of: source) { .measured(.record($0), file: source.name, $1) }
  }
}
