import Explorer
import Terminal

extension ErrorText {
  /// Why the explorer cannot be shown.
  static func sentence(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      """
      the explorer needs a terminal; where there is none, use --describe, kickscope plot or \
      kickscope eval
      """
    case .unknownTerminal(let name):
      name.isEmpty
        ? "TERM is not set; set it to what your terminal is, for instance xterm-256color"
        : """
        nothing is known of the terminal \(ValueText.quoted(name)) in TERM; set it to what your terminal is, \
        for instance xterm-256color, or install its description (Debian: ncurses-term)
        """
    case .cannotPositionCursor(let name):
      "a terminal of the kind \(ValueText.quoted(name)) can show no picture; use --describe or kickscope plot"
    case .cannotStart(let name):
      "ncurses could not start on a terminal of the kind \(ValueText.quoted(name))"
    case .alreadyOpen: "the explorer is open already"
    case .noPipe(let code): "the system gave no pipe: \(system(code))"
    }
  }
}
