import Glibc

/// A file to which whole lines are added, so that whoever reads it meanwhile sees no part of one.
struct GrowingFile {
  let path: String
  private let descriptor: Int32

  /// Begins a file with its header, in the place of one that is there.
  /// - Throws: `CommandFailure.cannotCreate` or `.stream`.
  init(_ path: String, header: String) throws(CommandFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, code: errno) }
    try append(Array((header + "\n").utf8))
  }

  /// Adds lines, by one system call where the system lets it.
  /// - Throws: `CommandFailure.stream`.
  func append(_ lines: [UInt8]) throws(CommandFailure) {
    var sink = ByteSink(descriptor: descriptor)
    sink.append(lines[...])
    do throws(StreamError) {
      try sink.flush()
    } catch {
      throw .stream(error, name: path)
    }
  }

  func close() { Glibc.close(descriptor) }
}
