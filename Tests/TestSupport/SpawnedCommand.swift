import Glibc
import Testing

/// The built program, run as a person would run it.
public struct SpawnedCommand {
  public let output: String
  public let messages: String
  /// The exit status; 128 and the signal's number where a signal ended it.
  public let status: Int32

  /// Runs lines of a shell to their end, a minute at most.
  /// - Parameter shell: lines for `sh`, in which `$K` is the program and `$D` an empty folder.
  public init(shell: String, environment: [String] = []) throws {
    let folder = try TemporaryFolder()
    let (out, err) = (folder.path + "/out", folder.path + "/err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, err, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    // Threads of the test runner block nearly every signal, and a child inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    let program = try Self.program()
    let arguments = ["timeout", "\(Sanitizer.deadline)", "sh", "-c", shell]
    let variables =
      ["PATH=/usr/bin:/bin", "HOME=\(folder.path)", "K=\(program)", "D=\(folder.path)"]
      + environment
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, "timeout", &actions, &attributes, &argv, &envp)
    try #require(code == 0, "cannot spawn: \(String(cString: strerror(code)))")

    var ending: Int32 = 0
    while waitpid(child, &ending, 0) < 0 && errno == EINTR {}
    status = ending & 0x7F == 0 ? (ending >> 8) & 0xFF : 128 + (ending & 0x7F)
    output = try folder.text(of: "out")
    messages = try folder.text(of: "err")
  }

  /// The program stands beside the test bundle or runner that this process runs.
  public static func program() throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    try #require(count > 0)
    let runner = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = runner.split(separator: "/").dropLast().joined(separator: "/")
    let program = "/\(folder)/kickscope"
    try #require(access(program, X_OK) == 0, "\(program) is not built")
    return program
  }
}
