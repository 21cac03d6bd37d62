import Explorer
import Glibc

/// Reading the files that a person edits.
enum TextFile {
  /// A file's text. No more is read than any such file may hold.
  /// - Throws: what the system says if it does not give the file out, or that it is too large or
  ///   no text.
  static func read(_ path: String) throws(FileError) -> String {
    let bytes = try bytes(of: path)
    guard bytes.count <= FileError.sizeLimit else {
      throw FileError(
        file: path, problem: .tooLarge(limit: FileError.sizeLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(file: path, problem: .notText)
    }
    return text
  }

  private static func bytes(of path: String) throws(FileError) -> [UInt8] {
    // A pipe without a writer would otherwise wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= FileError.sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// What the system's last error says of a path.
  static func unreadable(_ path: String) -> FileError {
    let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    return FileError(file: path, problem: .unreadable(reason: reason))
  }
}
