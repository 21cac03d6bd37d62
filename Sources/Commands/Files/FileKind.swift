import Glibc

/// What stands at a path, where links are followed to their ends.
enum FileKind {
  case plain
  case folder
  /// A pipe, a socket or a device.
  case other

  /// Nil where there is nothing, or the system does not tell; `errno` says why.
  init?(of path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    self.init(information)
  }

  /// What an open descriptor is of.
  init?(of descriptor: Int32) {
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return nil }
    self.init(information)
  }

  init(_ information: stat) {
    self =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .plain
      case S_IFDIR: .folder
      default: .other
      }
  }
}
