import Glibc

/// Why nothing could be measured through a terminal.
enum TerminalFailure: Error {
  /// The system refused a call; its error number.
  case refused(call: String, Int32)
  /// No kickscope stands in that folder.
  case noProgram(folder: String)
  /// The program sent nothing in time.
  case silent
  /// The program ended while it was measured.
  case ended
  /// The kernel counts neither context switches nor processor time.
  case uncounted

  var sentence: String {
    switch self {
    case .refused(let call, let number): "\(call): \(String(cString: strerror(number)))"
    case .noProgram(let folder):
      "No kickscope stands in \(folder); swift build -c release makes it."
    case .silent: "kickscope sent no frame for five seconds."
    case .ended: "kickscope ended while it was measured."
    case .uncounted: "/proc tells neither context switches nor processor time here."
    }
  }

  /// What a call that returns an error number refused.
  static func check(_ call: String, _ number: Int32) throws(TerminalFailure) {
    guard number == 0 else { throw .refused(call: call, number) }
  }
}
