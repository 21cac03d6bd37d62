import Glibc

/// Why the program beside this one could not be measured.
package enum ProgramFailure: Error {
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
  /// The kernel counts no context switches, processor time or memory.
  case uncounted

  /// What went wrong, for people.
  package var sentence: String {
    switch self {
    case .refused(let call, let number): "\(call): \(String(cString: strerror(number)))"
    case .noProgram(let folder):
      "No kickscope stands in \(folder); swift build -c release makes it."
    case .silent: "kickscope sent no frame for five seconds."
    case .ended: "kickscope ended while it was measured."
    case .failed(let status, let message):
      "kickscope ended with status \(status): \(message.isEmpty ? "it said nothing." : message)"
    case .uncounted: "/proc tells no context switches, processor time or memory here."
    }
  }

  /// What a call that returns an error number refused.
  package static func check(_ call: String, _ number: Int32) throws(ProgramFailure) {
    guard number == 0 else { throw .refused(call: call, number) }
  }
}
