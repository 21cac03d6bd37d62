import Glibc
import TestSupport

@testable import Commands

/// A process that a shell has become, or is about to: how far the program in it has come.
struct StartingProgram {
  let process: pid_t
  private let signal: Int32
  /// What the shell has written before it became the program.
  private let writtenBefore: Int

  enum Progress { case isRunning, hasInstalled, hasWritten }

  struct NeverSeen: Error {}

  /// Waits until the process is the program.
  /// - Parameter signal: the one for which it installs a handler.
  init(_ process: pid_t, _ signal: Int32) throws {
    (self.process, self.signal) = (process, signal)
    try Self.wait { Self.program(of: process).hasSuffix("/kickscope") }
    writtenBefore = try Self.written(by: process)
  }

  func await(_ progress: Progress) throws {
    switch progress {
    case .isRunning: break
    case .hasInstalled: try Self.wait { try hasInstalled }
    case .hasWritten: try Self.wait { try hasWritten }
    }
  }

  private var hasInstalled: Bool {
    get throws {
      let caught = try Self.field("SigCgt", of: "/proc/\(process)/status")
      return UInt64(caught, radix: 16).map { $0 >> UInt64(signal - 1) & 1 == 1 } ?? false
    }
  }

  private var hasWritten: Bool {
    get throws { try Self.written(by: process) > writtenBefore }
  }

  private static func program(of process: pid_t) -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/\(process)/exe", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// Bytes, to whatever.
  static func written(by process: pid_t) throws -> Int {
    Int(try field("wchar", of: "/proc/\(process)/io")) ?? 0
  }

  private static func field(_ name: String, of file: String) throws -> Substring {
    let lines = try TextFile.read(file).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("\(name):") } ?? ""
    return line.drop { $0 != ":" }.dropFirst().drop(while: \.isWhitespace)
  }

  private static func wait(until condition: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    while try !condition() {
      guard ContinuousClock.now < deadline else { throw NeverSeen() }
      usleep(100)
    }
  }
}
