package import Glibc

extension Program {
  /// POSIX_SPAWN_SETSID of <spawn.h>, which glibc shows to C only, and there only on request.
  private static let newSession: Int16 = 0x80

  /// Starts it in a session of its own, whose controlling terminal the named one becomes.
  package func start(
    _ arguments: [String], on terminal: String, environment: [String] = ["TERM=xterm-256color"]
  ) throws(ProgramFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    try ProgramFailure.check(
      "posix_spawn_file_actions_init", posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try ProgramFailure.check(
      "posix_spawn_file_actions_addopen",
      terminal.withCString {
        posix_spawn_file_actions_addopen(&actions, 0, $0, O_RDWR, 0)
      })
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      try ProgramFailure.check(
        "posix_spawn_file_actions_adddup2",
        posix_spawn_file_actions_adddup2(&actions, 0, descriptor))
    }
    return try start(arguments, environment: environment, flags: Self.newSession, &actions)
  }
}
