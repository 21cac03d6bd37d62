import Explorer
import Glibc

/// Writes what the explorer hands out, whole or not at all.
enum DocumentFile {
  /// Writes a document beside its place and then puts it there, so that no half of one is ever seen.
  static func write(_ document: Document) -> Action {
    let path: String
    switch document.place {
    case .path(let text): path = expanded(text)
    case .scenario(let name):
      guard let folder = ConfigurationFolder.path("presets") else {
        return .documentWritten(
          document.place, path: name + ".toml", problem: "there is no home to save it in")
      }
      if let problem = makeFolder(folder) {
        return .documentWritten(document.place, path: folder, problem: problem)
      }
      path = "\(folder)/\(name).toml"
    }
    if case .path = document.place, !document.mayReplace, exists(path) {
      return .documentExists(document.place)
    }
    return .documentWritten(
      document.place, path: path,
      problem: write(document.text, to: path, mayReplace: document.mayReplace))
  }

  /// A path as a shell would read it: `~/` is the home.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ConfigurationFolder.variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// The folder, and those that it stands in. What went wrong, or nil.
  private static func makeFolder(_ folder: String) -> String? {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      if mkdir(path, 0o777) != 0, errno != EEXIST { return ErrorText.system(errno) }
    }
    return nil
  }

  /// What went wrong, or nil.
  private static func write(_ text: String, to path: String, mayReplace: Bool) -> String? {
    // A pipe or a device is written to as it is; a name beside it would replace it.
    guard isPlain(path) else { return write(Array(text.utf8), to: path, flags: O_WRONLY) }
    let draft = "\(path).\(getpid())~"
    let flags = O_WRONLY | O_CREAT | O_EXCL
    if let problem = write(Array(text.utf8), to: draft, flags: flags) { return problem }
    if !mayReplace {
      // Unlike a renaming, a link fails where there is a file.
      let problem = link(draft, path) == 0 ? nil : ErrorText.system(errno)
      unlink(draft)
      return problem
    }
    guard rename(draft, path) == 0 else {
      let problem = ErrorText.system(errno)
      unlink(draft)
      return problem
    }
    return nil
  }

  /// Whether there is a file that would be lost; a pipe or a device is only written to.
  private static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 && isPlain(path)
  }

  private static func isPlain(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) != 0 || information.st_mode & S_IFMT == S_IFREG
  }

  private static func write(_ bytes: [UInt8], to path: String, flags: Int32) -> String? {
    let descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { return ErrorText.system(errno) }
    var rest = bytes[...]
    var code: Int32 = 0
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        code = errno
        break
      }
      rest = rest.dropFirst(count)
    }
    if code == 0, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code != 0 else { return nil }
    if flags & O_EXCL != 0 { unlink(path) }
    return ErrorText.system(code)
  }
}
