import Glibc

/// A file that is written beside its place and put there when it is whole, so that no half of one is
/// ever seen and none is lost by a full disk. What is no plain file is written to as it is.
struct Draft {
  let descriptor: Int32
  /// Where it goes: a link is followed, and stays.
  private let target: String
  /// Where it stands until then; nil for what is written to as it is.
  private let name: String?

  /// What the system said.
  enum Refusal: Error {
    /// Of its place: it cannot be made, or not be put there.
    case place(Int32)
    /// Of its bytes.
    case stream(StreamError)

    var code: Int32 {
      switch self {
      case .place(let code), .stream(.read(let code)), .stream(.write(let code)): code
      case .stream(.brokenPipe): EPIPE
      }
    }
  }

  /// Begins a file; one that it replaces lends it its permissions.
  init(for path: String) throws(Refusal) {
    var information = stat()
    let exists = stat(path, &information) == 0
    if exists, FileKind(information) != .plain {
      (target, name) = (path, nil)
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw .place(errno) }
      return
    }
    target = exists ? Self.followed(path) : path
    Self.removeLeft(of: target)
    let (descriptor, draft) = try Self.begin(target)
    (self.descriptor, name) = (descriptor, draft)
    if exists { fchmod(descriptor, information.st_mode & 0o777) }
  }

  /// A new file under a name of its own, `NAME.PROCESS-RANDOM~`, locked as long as it is written.
  private static func begin(
    _ target: String
  ) throws(Refusal) -> (descriptor: Int32, name: String) {
    while true {
      let random = String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16)
      let name = "\(target).\(getpid())-\(random)~"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw .place(errno) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      // Until it was locked, another container could take it for one that was left.
      if access(name, F_OK) == 0 { return (descriptor, name) }
      close(descriptor)
    }
  }

  /// Removes the drafts of a file that processes have left when they were killed.
  private static func removeLeft(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    for other in FolderNames.all(in: folder) ?? []
    where other.hasPrefix(name + ".") && other.hasSuffix("~") {
      let parts = other.dropFirst(name.count + 1).dropLast().split(separator: "-")
      guard parts.count == 2, parts[1].count == 8, UInt32(parts[1], radix: 16) != nil,
        let process = pid_t(parts[0]), process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      removeUnlocked(folder + other)
    }
  }

  /// Removes a draft unless somebody writes it: in another container, where processes have other
  /// numbers.
  private static func removeUnlocked(_ name: String) {
    let descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(name) }
  }

  /// Writes a whole file, or leaves everything as it was.
  static func write(
    _ text: String, to path: String, mayReplace: Bool = true
  ) throws(Refusal) {
    let draft = try Draft(for: path)
    var sink = ByteSink(descriptor: draft.descriptor)
    sink.append(text)
    do throws(StreamError) {
      try sink.flush()
    } catch {
      draft.discard()
      throw .stream(error)
    }
    try draft.finish(mayReplace: mayReplace)
  }

  /// Puts the file in its place.
  /// - Parameter mayReplace: whether one that is there may be lost.
  func finish(mayReplace: Bool = true) throws(Refusal) {
    // The lock outlasts the descriptor, until the file is in its place.
    let lock = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    defer { if lock >= 0 { close(lock) } }
    var code: Int32 = 0
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard let name else {
      if code != 0 { throw .place(code) }
      return
    }
    if code == 0 { code = mayReplace ? moved(name) : linked(name) }
    guard code == 0 else {
      unlink(name)
      throw .place(code)
    }
  }

  /// Leaves everything as it was.
  func discard() {
    close(descriptor)
    if let name { unlink(name) }
  }

  private func moved(_ name: String) -> Int32 { rename(name, target) == 0 ? 0 : errno }

  /// Unlike a renaming, a link fails where there is a file; without links an empty one keeps the place.
  private func linked(_ name: String) -> Int32 {
    if link(name, target) == 0 {
      unlink(name)
      return 0
    }
    guard Self.lacksLinks(errno) else { return errno }
    let place = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard place >= 0 else { return errno }
    close(place)
    let code = moved(name)
    if code != 0 { unlink(target) }
    return code
  }

  /// Whether a link failed because the file system has none.
  static func lacksLinks(_ code: Int32) -> Bool { [EPERM, EOPNOTSUPP, ENOSYS].contains(code) }

  private static func followed(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
