internal import CLinux
internal import Glibc
internal import QueueModel

/// A process of ours, which is reaped here and nowhere else.
final class ChildProcess {
  let id: pid_t
  /// Readable when the process has ended.
  private let ending: Int32
  /// What it writes to standard error.
  private let messages: Int32
  private var status: Int32?

  /// Starts a program with those descriptors, under their new numbers, and nothing else open from
  /// `end` on. What it says is kept from the terminal; signals are as for a program that a shell
  /// starts.
  /// - Throws: `LabError.system`.
  init(
    _ program: String, _ arguments: [String], descriptors: [(old: Int32, new: Int32)], end: Int32
  ) throws(LabError) {
    messages = lab_memfd("messages")
    guard messages >= 0 else { throw .system("memfd_create", errno: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // First out of the way of each other, then to their places.
    let moves = descriptors + [(old: messages, new: STDERR_FILENO)]
    var spares: [Int32] = []
    defer { for spare in spares { close(spare) } }
    for move in moves {
      let spare = fcntl(move.old, F_DUPFD_CLOEXEC, end)
      guard spare >= 0 else {
        let error = errno
        close(messages)
        throw .system("fcntl", errno: error)
      }
      spares.append(spare)
      posix_spawn_file_actions_adddup2(&actions, spare, move.new)
    }
    lab_close_from(&actions, end)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var id = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let error = posix_spawn(&id, program, &actions, &attributes, &words, environ)
    guard error == 0 else {
      close(messages)
      throw .system("posix_spawn", errno: error)
    }
    self.id = id
    ending = lab_child_descriptor(id)
    guard ending >= 0 else {
      let error = errno
      kill(id, SIGKILL)
      waitpid(id, nil, 0)
      close(messages)
      throw .system("pidfd_open", errno: error)
    }
  }

  deinit {
    end()
    close(ending)
    close(messages)
  }

  /// Whether the process has ended; it is reaped then.
  var hasEnded: Bool {
    if status != nil { return true }
    var status: Int32 = 0
    let reaped = waitpid(id, &status, WNOHANG)
    // Where children are reaped by themselves, how it ended is not known.
    guard reaped == id || reaped < 0 && errno == ECHILD else { return false }
    self.status = reaped == id ? status : 0
    return true
  }

  /// Ends the process by force, if it has not ended, and returns when it is gone.
  func end() {
    guard !hasEnded else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    self.status = status
  }

  /// Whether the process, which has ended, ended well.
  /// - Throws: `LabError.killed` or `.ended`.
  func check(_ party: Party) throws(LabError) {
    guard let status else { return }
    if status & 0x7f != 0 { throw .killed(party, signal: status & 0x7f) }
    let code = status >> 8 & 0xff
    if code != 0 { throw .ended(party, status: code, message: message) }
  }

  /// The last line that it wrote to standard error.
  private var message: String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = pread(messages, &bytes, bytes.count, 0)
    let lines = bytes.prefix(max(0, count)).split(separator: UInt8(ascii: "\n"))
    return lines.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Returns when one of them has ended, or after that time.
  static func awaitAny(_ children: [ChildProcess], milliseconds: Int32) {
    var polled = children.map { pollfd(fd: $0.ending, events: Int16(POLLIN), revents: 0) }
    poll(&polled, nfds_t(polled.count), milliseconds)
  }
}
