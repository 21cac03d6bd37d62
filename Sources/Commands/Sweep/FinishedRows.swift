import QueueModel

/// The rows of a sweep that are in its file already.
struct FinishedRows {
  /// Why a file is not one of this sweep's.
  enum Fault: Error, Hashable {
    /// Its first line is not the header.
    case otherColumns
    /// A row of another sweep, or of none.
    case otherSweep(line: Int)
    /// A row that another shard has to compute.
    case otherShard(line: Int, row: Int)
    /// A row that comes before, or again after, a later one.
    case disorder(line: Int, row: Int)
  }

  /// How many of the shard's rows, from the first on, are there or are not possible.
  private(set) var count = 0
  /// How long the front of the file with these rows is.
  private(set) var length = 0
  /// Rows behind the first that is missing, by their ordinals in the shard.
  private(set) var ahead: [Int: [UInt8]] = [:]

  private let sweep: Sweep
  private let shard: Shard
  private let prefix: [UInt8]
  private let suffix: [UInt8]

  init(of sweep: Sweep, _ shard: Shard) {
    (self.sweep, self.shard) = (sweep, shard)
    prefix = Array((sweep.isJSON ? #"{"row":"# : "").utf8)
    suffix = Array((sweep.isJSON ? #","sweep":"\#(sweep.mark)"}"# : ",\(sweep.mark)").utf8)
  }

  /// Reads the sweep's file; a last line without its end was cut off by whatever ended the program,
  /// and is not counted.
  mutating func read(_ file: ByteSource) throws(SweepFileFailure) {
    var lines = LineReader(file)
    var number = 0
    var last = -1
    while let line = try next(&lines) {
      number += 1
      if number == 1, !sweep.isJSON {
        guard line.dropLast().elementsEqual(sweep.header.utf8) else { throw .fault(.otherColumns) }
        length = lines.offset
        continue
      }
      let ordinal = try ordinal(line, number)
      guard ordinal > last else { throw .fault(.disorder(line: number, row: shard.row(ordinal))) }
      last = ordinal
      if ahead.isEmpty, isNext(ordinal) {
        count = ordinal + 1
        length = lines.offset
      } else {
        ahead[ordinal] = Array(line)
      }
    }
    // A file of somebody else's must not be cut.
    let start = sweep.isJSON ? prefix : Array(sweep.header.utf8)
    let isCut = start.starts(with: lines.rest) || sweep.isJSON && lines.rest.starts(with: start)
    guard number > 0 || isCut else {
      throw .fault(sweep.isJSON ? .otherSweep(line: 1) : .otherColumns)
    }
  }

  /// Reads rows that an interrupted run had taken out of the file for a while.
  mutating func readAside(_ file: ByteSource) throws(SweepFileFailure) {
    var lines = LineReader(file)
    var number = 0
    while let line = try next(&lines) {
      number += 1
      let ordinal = try ordinal(line, number)
      if ordinal >= count { ahead[ordinal] = Array(line) }
    }
  }

  private func next(_ lines: inout LineReader) throws(SweepFileFailure) -> ArraySlice<UInt8>? {
    do throws(StreamError) { return try lines.next() } catch { throw .stream(error) }
  }

  /// Whether nothing that is possible lies between the front of the file and a row.
  private func isNext(_ ordinal: Int) -> Bool {
    (count..<ordinal).allSatisfy { between in
      do throws(SweepGrid.Impossible) {
        _ = try sweep.grid.experiment(at: shard.row(between))
        return false
      } catch {
        return true
      }
    }
  }

  /// Which row of the shard a line holds.
  private func ordinal(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(SweepFileFailure) -> Int {
    let digits = line.dropFirst(prefix.count).prefix { 48...57 ~= $0 }
    guard line.starts(with: prefix), line.dropLast().suffix(suffix.count).elementsEqual(suffix),
      let row = Int(String(decoding: digits, as: UTF8.self)), row < sweep.grid.count
    else { throw .fault(.otherSweep(line: number)) }
    guard let ordinal = shard.ordinal(of: row) else {
      throw .fault(.otherShard(line: number, row: row))
    }
    return ordinal
  }
}

/// Why a sweep's file cannot be read or gone on with.
enum SweepFileFailure: Error, Hashable {
  case fault(FinishedRows.Fault)
  case stream(StreamError)
}
