import Glibc

/// The program that is measured, and how it is started on a terminal.
struct Program {
  let path: String

  /// POSIX_SPAWN_SETSID of <spawn.h>, which glibc shows to C only, and there only on request.
  private static let newSession: Int16 = 0x80

  /// The kickscope in the folder of this very program.
  static func besideThis() throws(TerminalFailure) -> Program {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw .refused(call: "readlink", errno) }
    let own = String(decoding: buffer[..<count], as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    let path = "\(folder)/kickscope"
    guard access(path, X_OK) == 0 else { throw .noProgram(folder: folder) }
    return Program(path: path)
  }

  /// Starts it in a session of its own, whose controlling terminal the named one becomes.
  func start(on terminal: String) throws(TerminalFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    try TerminalFailure.check(
      "posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try TerminalFailure.check(
      "posix_spawn_file_actions_addopen",
      terminal.withCString {
        posix_spawn_file_actions_addopen(&actions, 0, $0, O_RDWR, 0)
      })
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      try TerminalFailure.check(
        "posix_spawn_file_actions_adddup2",
        posix_spawn_file_actions_adddup2(&actions, 0, descriptor))
    }
    var attributes = posix_spawnattr_t()
    try TerminalFailure.check("posix_spawnattr_init", posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    try TerminalFailure.check(
      "posix_spawnattr_setflags",
      posix_spawnattr_setflags(&attributes, Self.newSession))

    let home = getenv("HOME").map { String(cString: $0) } ?? "/"
    let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "HOME=\(home)"]
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("kickscope"), nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) }
    variables.append(nil)
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    try TerminalFailure.check(
      "posix_spawn", posix_spawn(&process, path, &actions, &attributes, &words, &variables))
    return process
  }
}
