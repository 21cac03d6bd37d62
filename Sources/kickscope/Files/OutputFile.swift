import Glibc

/// A file that a command was told to write; `-` is standard output.
enum OutputFile {
  /// - Throws: `CommandFailure.cannotCreate` or `.stream`.
  static func write(_ text: String, to path: String) throws(CommandFailure) {
    guard path != "-" else {
      var output = ByteSink(descriptor: STDOUT_FILENO)
      output.append(text)
      return try output.finish()
    }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .cannotCreate(path: path, code: errno) }
    defer { close(file) }
    var sink = ByteSink(descriptor: file)
    sink.append(text)
    do throws(StreamError) { try sink.flush() } catch { throw .stream(error, name: path) }
  }
}
