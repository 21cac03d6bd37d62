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
    let draft: Draft
    do throws(Draft.Refusal) {
      draft = try Draft(for: path)
    } catch {
      throw .cannotCreate(path: path, code: error.code)
    }
    var sink = ByteSink(descriptor: draft.descriptor)
    sink.append(text)
    do throws(StreamError) {
      try sink.flush()
    } catch {
      draft.discard()
      throw .stream(error, name: path)
    }
    do throws(Draft.Refusal) {
      try draft.finish()
    } catch {
      throw .cannotCreate(path: path, code: error.code)
    }
  }
}
