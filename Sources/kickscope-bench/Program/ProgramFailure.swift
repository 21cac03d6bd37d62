import ArgumentParser
import Glibc

/// Why the program beside this one could not be measured.
enum ProgramFailure: Error {
  /// The system refused a call; its error number.
  case refused(call: String, Int32)
  /// No kickscope stands in that folder.
  case noProgram(folder: String)
  /// The program sent nothing in time.
  case silent
  /// The program ended while it was measured.
  case ended
  /// It failed, with that exit status; what it said first on standard error.
  case failed(status: Int32, message: String)
  /// The kernel counts neither context switches nor processor time.
  case uncounted

  var sentence: String {
    switch self {
    case .refused(let call, let number): "\(call): \(String(cString: strerror(number)))"
    case .noProgram(let folder):
      "No kickscope stands in \(folder); swift build -c release makes it."
    case .silent: "kickscope sent no frame for five seconds."
    case .ended: "kickscope ended while it was measured."
    case .failed(let status, let message):
      "kickscope ended with status \(status): \(message.isEmpty ? "it said nothing." : message)"
    case .uncounted: "/proc tells neither context switches nor processor time here."
    }
  }

  /// Says it on standard error; what is returned ends this program.
  func told() -> ExitCode {
    let line = "Error: \(sentence)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    return ExitCode(69)
  }

  /// What a call that returns an error number refused.
  static func check(_ call: String, _ number: Int32) throws(ProgramFailure) {
    guard number == 0 else { throw .refused(call: call, number) }
  }
}
