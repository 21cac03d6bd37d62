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
    do throws(Draft.Refusal) {
      try Draft.write(text, to: path)
    } catch {
      switch error {
      case .place(let code): throw .cannotCreate(path: path, code: code)
      case .stream(let error): throw .stream(error, name: path)
      }
    }
  }
}
