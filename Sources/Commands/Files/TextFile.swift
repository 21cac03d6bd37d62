import Explorer
import Glibc

/// Reading the files that a person edits.
enum TextFile {
  /// Whether a word on the command line is a file, and not a name.
  static func isPath(_ word: String) -> Bool { word.contains("/") || word.hasSuffix(".toml") }

  /// A file's text. No more is read than any such file may hold.
  /// - Throws: what the system says if it does not give the file out, or that it is too large or
  ///   no text.
  static func read(_ path: String) throws(FileError) -> String {
    do throws(Refusal) {
      return try text(of: path)
    } catch {
      throw error.fact(about: path)
    }
  }

  /// The text of a file that the command line names.
  /// - Throws: `CommandFailure.cannotOpen` if the system does not give the file out, else `.file`.
  static func readNamed(_ path: String) throws(CommandFailure) -> String {
    do throws(Refusal) {
      return try text(of: path)
    } catch {
      if case .system(let code) = error { throw .cannotOpen(path: path, code: code) }
      throw .file(error.fact(about: path))
    }
  }

  /// What the system's last error says of a path.
  static func unreadable(_ path: String) -> FileError { Refusal.system(errno).fact(about: path) }

  private enum Refusal: Error {
    case system(Int32)
    case content(FileError.Problem, line: Int? = nil)

    func fact(about path: String) -> FileError {
      switch self {
      case .system(let code):
        FileError(file: path, problem: .unreadable(reason: ErrorText.system(code)))
      case .content(let problem, let line): FileError(file: path, line: line, problem: problem)
      }
    }
  }

  private static func text(of path: String) throws(Refusal) -> String {
    let bytes = try bytes(of: path)
    guard bytes.count <= FileError.sizeLimit else {
      throw .content(.tooLarge(limit: FileError.sizeLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .content(.notText, line: firstLineWithoutText(bytes))
    }
    return text
  }

  /// The line of the first byte that belongs to no character in UTF-8.
  private static func firstLineWithoutText(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var line = 1
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      if scalar == "\n" { line += 1 }
    }
    return line
  }

  private static func bytes(of path: String) throws(Refusal) -> [UInt8] {
    // Opening a pipe without a writer would otherwise wait for ever; reading one waits for what
    // its writer is about to say.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0 else {
      throw .system(errno)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= FileError.sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
