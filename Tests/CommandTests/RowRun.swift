import Glibc
import QueueModel
import TestSupport

@testable import Commands

/// What `eval --input` makes of bytes in memory.
struct RowRun {
  let output: String
  let complaints: String
  let count: RowEvaluation.Count

  var lines: [Substring] { output.split(separator: "\n") }

  init(
    _ input: String, engine: Engine = .model, format: OutputFormat = .csv,
    messageLimit: Int = 1_000_000, given: [Parameter: Int] = [:], portion: Int = .max
  ) throws {
    try self.init(
      bytes: Array(input.utf8), engine: engine, format: format, messageLimit: messageLimit,
      given: given, portion: portion)
  }

  init(
    bytes: [UInt8], engine: Engine = .model, format: OutputFormat = .csv,
    messageLimit: Int = 1_000_000, given: [Parameter: Int] = [:], portion: Int = .max,
    limit: Int = 4096
  ) throws {
    var rows = try RowReader(
      ByteSource(name: "in.csv", bytes: bytes, portion: portion), given: given, limit: limit)
    let (results, complaints) = (Collected(), Collected())
    var (resultSink, complaintSink) = (results.sink, complaints.sink)
    count = try RowEvaluation(engine: engine, messageLimit: messageLimit, format: format)
      .run(&rows, source: "in.csv", results: &resultSink, complaints: &complaintSink)
    output = String(decoding: results.bytes, as: UTF8.self)
    self.complaints = String(decoding: complaints.bytes, as: UTF8.self)
  }
}

/// Keeps what a sink writes.
final class Collected {
  private(set) var bytes: [UInt8] = []

  /// A sink that takes a few bytes at a time, as a pipe may.
  var sink: ByteSink {
    ByteSink(portion: 64) { (buffer) throws(StreamError) in
      let count = min(buffer.count, 50)
      self.bytes.append(contentsOf: buffer.prefix(count))
      return count
    }
  }
}

/// The 120 rows that model and simulator have to reproduce exactly, as they stand in the file.
func casesText() throws -> String { try TextFile.read(CaseRow.path) }
