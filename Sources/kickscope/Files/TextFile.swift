import Explorer
import Glibc

/// Files that a person edits: themes, presets, saved scenarios.
enum TextFile {
  /// Far more than such a file needs.
  private static let limit = 1 << 20

  /// The text of a file.
  /// - Throws: `FileError` with `.unreadable`, `.tooLarge` or `.notText`.
  static func contents(of path: String) throws(FileError) -> String {
    // A pipe without a writer would otherwise wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count <= limit {
      let got = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      }
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw unreadable(path, errno) }
      if got == 0 { break }
      count += got
    }
    guard count <= limit else {
      throw FileError(file: path, problem: .tooLarge(bytes: count, limit: limit))
    }
    guard let text = String(validating: bytes.prefix(count), as: UTF8.self), !text.contains("\0")
    else { throw FileError(file: path, problem: .notText) }
    return text
  }

  private static func unreadable(_ path: String, _ code: Int32) -> FileError {
    FileError(file: path, problem: .unreadable(reason: ErrorText.system(code)))
  }
}
