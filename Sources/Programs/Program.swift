package import Glibc

/// A program that can be started, such as the kickscope that was built.
package struct Program {
  /// Where the program's file is.
  package let path: String

  /// A program by its file.
  package init(path: String) { self.path = path }

  /// The kickscope in the folder of this very program.
  package static func besideThis() throws(ProgramFailure) -> Program {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw .refused(call: "readlink", errno) }
    let own = String(decoding: buffer[..<count], as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
    let path = "\(folder)/kickscope"
    guard access(path, X_OK) == 0 else { throw .noProgram(folder: folder) }
    return Program(path: path)
  }

  /// Starts it with standard input, output and errors as the actions set them; signals are as for a
  /// program that a shell starts, whatever this one blocks or ignores.
  /// - Parameter arguments: what follows the program's name.
  package func start(
    _ arguments: [String], environment: [String] = [], flags: Int16 = 0,
    _ actions: inout posix_spawn_file_actions_t
  ) throws(ProgramFailure) -> pid_t {
    var attributes = posix_spawnattr_t()
    try ProgramFailure.check("posix_spawnattr_init", posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    try ProgramFailure.check(
      "posix_spawnattr_setsigmask", posix_spawnattr_setsigmask(&attributes, &none))
    try ProgramFailure.check(
      "posix_spawnattr_setsigdefault", posix_spawnattr_setsigdefault(&attributes, &all))
    let signals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    try ProgramFailure.check(
      "posix_spawnattr_setflags", posix_spawnattr_setflags(&attributes, flags | signals))
    let words = (["kickscope"] + arguments).map { strdup($0) } + [nil]
    // Without a home: what is measured neither depends on a person's files nor writes any.
    let variables = (["LANG=C.UTF-8"] + environment).map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process = pid_t()
    try ProgramFailure.check(
      "posix_spawn", posix_spawn(&process, path, &actions, &attributes, words, variables))
    return process
  }
}
