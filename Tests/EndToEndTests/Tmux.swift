import Glibc
import TestSupport
import Testing

/// The real program in a real terminal: a tmux server of its own with one window of a fixed size.
final class Tmux {
  private let folder: TemporaryFolder

  /// Runs lines of a shell in the window; `$KICKSCOPE` in them is the program.
  init(width: Int, height: Int, environment: [String: String] = [:], script: String) throws {
    folder = try TemporaryFolder()
    var settings = [
      "KICKSCOPE": try SpawnedCommand.program(), "HOME": folder.path, "LC_ALL": "C.UTF-8",
    ]
    settings.merge(environment) { $1 }
    let exports = settings.map { "export \($0)=\(Self.quoted($1))\n" }.sorted().joined()
    // Nothing of the terminal in which the tests were started may be seen.
    let rest = "unset COLORTERM NO_COLOR XDG_CONFIG_HOME XDG_STATE_HOME COLUMNS LINES\n"
    try folder.write("\(rest)\(exports)cd \(folder.path)\n\(script)", to: "script.sh")
    try run(
      "-f /dev/null new-session -d -x \(width) -y \(height) sh \(folder.path)/script.sh")
  }

  /// Ends the server, and with it what still runs in the window.
  func close() { _ = try? run("kill-server") }

  /// A file that the script has written in its working directory.
  func file(_ name: String) throws -> String { try folder.text(of: name) }

  /// The same; nil as long as there is none.
  func optionalFile(_ name: String) throws -> String? {
    access("\(folder.path)/\(name)", R_OK) == 0 ? try folder.text(of: name) : nil
  }

  /// Writes a file in the script's working directory.
  func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

  func rename(_ name: String, to other: String) throws {
    try #require(Glibc.rename("\(folder.path)/\(name)", "\(folder.path)/\(other)") == 0)
  }

  /// Presses keys by tmux's names: `Left`, `S-Left`, `C-c`.
  func press(_ keys: String...) throws {
    try run("send-keys \(keys.map(Self.quoted).joined(separator: " "))")
  }

  /// Types text, or whatever a terminal would send.
  func type(_ text: String) throws { try run("send-keys -l \(Self.quoted(text))") }

  func resize(width: Int, height: Int) throws {
    try run("resize-window -x \(width) -y \(height)")
  }

  /// What the window shows.
  func screen() throws -> String { try run("capture-pane -p") }

  /// The numbers in the escape sequences that give the window its attributes and colours.
  func styles() throws -> Set<Int> {
    let text = try run("capture-pane -p -e")
    return Set(
      text.split(separator: "\u{1B}[").dropFirst().flatMap { sequence in
        sequence.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
      })
  }

  /// A tmux format, as `#{alternate_on}`.
  func display(_ format: String) throws -> String {
    String(try run("display -p \(Self.quoted(format))").prefix { $0 != "\n" })
  }

  /// Waits until the screen is as expected and returns it; records an issue when it never is.
  @discardableResult
  func expect(
    _ what: Comment, _ location: SourceLocation = #_sourceLocation,
    until condition: (String) -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    var last = ""
    while ContinuousClock.now < deadline {
      last = try screen()
      if condition(last) { return last }
      usleep(20_000)
    }
    Issue.record("\(what); the screen was:\n\(last)", sourceLocation: location)
    return last
  }

  @discardableResult
  func expect(
    _ text: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    try expect("\(text) should be on the screen", location) { $0.contains(text) }
  }

  /// Waits until that number gives the window attributes or colours.
  func expect(style: Int, _ location: SourceLocation = #_sourceLocation) throws {
    try expect("\(style) should be among the styles", location) { _ in
      (try? styles())?.contains(style) == true
    }
  }

  @discardableResult
  private func run(_ arguments: String) throws -> String {
    let command = try SpawnedCommand(
      shell: "exec tmux -S \(folder.path)/socket \(arguments)", environment: ["LC_ALL=C.UTF-8"])
    guard command.status == 0 else {
      throw Failure(arguments: arguments, status: command.status, text: command.messages)
    }
    return command.output
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  struct Failure: Error, CustomStringConvertible {
    let arguments: String
    let status: Int32
    let text: String
    var description: String {
      status == 127
        ? "these tests need tmux: apt-get install tmux" : "tmux \(arguments): \(text)"
    }
  }
}
