import Foundation
import Testing

/// The real program in a real terminal: a tmux server of its own with one window of a fixed size.
final class Tmux {
  private let socket: String
  private let directory: URL

  /// Starts a shell script in the window; `$KICKSCOPE` in it is the program.
  init(
    width: Int, height: Int, environment: [String: String] = [:], script: String
  ) throws {
    socket = "kickscope-test-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    var settings = [
      "KICKSCOPE": Self.program.path, "HOME": directory.path,
      "XDG_CONFIG_HOME": directory.appendingPathComponent("config").path, "LC_ALL": "C.UTF-8",
    ]
    settings.merge(environment) { $1 }
    let file = directory.appendingPathComponent("script.sh")
    let exports = settings.map { "export \($0)='\($1)'\n" }.sorted().joined()
    try (exports + "cd '\(directory.path)'\n" + script)
      .write(to: file, atomically: true, encoding: .utf8)
    try run(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sh",
        file.path,
      ])
  }

  /// Ends the server, and with it what still runs in the window.
  func close() {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: directory)
  }

  /// The program beside this test's own executable.
  static var program: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("kickscope")
  }

  /// A file that the script has written in its working directory.
  func file(_ name: String) throws -> String {
    try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(
      to: directory.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// Presses keys by tmux's names: `Left`, `S-Left`, `C-c`.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  /// Sends bytes as a terminal would, for the mouse.
  func send(bytes: String) throws {
    try run(["send-keys", "-H"] + bytes.utf8.map { String($0, radix: 16) })
  }

  func resize(width: Int, height: Int) throws {
    try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// What the window shows.
  func screen() throws -> String { try run(["capture-pane", "-p"]) }

  /// A tmux format, as `#{alternate_on}`.
  func display(_ format: String) throws -> String {
    try run(["display", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as expected and returns it; records an issue after ten seconds.
  @discardableResult
  func expect(
    _ what: Comment, _ location: SourceLocation = #_sourceLocation,
    until condition: (String) -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    var last = ""
    while ContinuousClock.now < deadline {
      last = try screen()
      if condition(last) { return last }
      Thread.sleep(forTimeInterval: 0.02)
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

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", socket] + arguments
    var environment = ProcessInfo.processInfo.environment
    environment["TMUX"] = nil
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let problem = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        arguments: arguments,
        text: problem.contains("No such file")
          ? "these tests need tmux: apt-get install tmux (\(problem))" : problem)
    }
    return text
  }

  struct Failure: Error, CustomStringConvertible {
    let arguments: [String]
    let text: String
    var description: String { "tmux \(arguments.joined(separator: " ")): \(text)" }
  }
}
