/// The lines of a stream that end with a line feed; what follows the last one is not given out.
///
/// A line that is longer than any row of a sweep is given out in parts, none of which is a row.
struct LineReader {
  private static let longest = 1 << 20

  private let source: ByteSource
  private var buffer: [UInt8] = []
  private var portion = [UInt8](repeating: 0, count: 1 << 16)
  private var start = 0
  /// How many bytes of the stream the lines so far take.
  private(set) var offset = 0

  /// What follows the last line, after `next` gave nil.
  var rest: ArraySlice<UInt8> { buffer[start...] }

  init(_ source: ByteSource) {
    self.source = source
  }

  /// The next line with its line feed, or nil.
  mutating func next() throws(StreamError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        offset += end + 1 - start
        return buffer[start...end]
      }
      guard buffer.count - start < Self.longest else {
        defer { start = buffer.count }
        offset += buffer.count - start
        return buffer[start...]
      }
      searched = buffer.count - start
      buffer.removeSubrange(..<start)
      start = 0
      guard try fill() else { return nil }
    }
  }

  private mutating func fill() throws(StreamError) -> Bool {
    var failure: StreamError?
    let count = portion.withUnsafeMutableBytes { bytes in
      do throws(StreamError) {
        return try source.read(bytes)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    buffer += portion[..<count]
    return count > 0
  }
}
