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
    do throws(Draft.Refusal) {
      let draft = try Draft(for: path)
      if let code = write(Array(text.utf8), to: draft.descriptor) {
        draft.discard()
        return ErrorText.system(code)
      }
      try draft.finish(mayReplace: mayReplace)
      return nil
    } catch {
      return ErrorText.system(error.code)
    }
  }

  /// Whether there is a file that would be lost; a pipe or a device is only written to.
  private static func exists(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// What the system said, or nil.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
