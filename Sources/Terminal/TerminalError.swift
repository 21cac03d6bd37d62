/// Why there is no screen.
public enum TerminalError: Error, Hashable {
  /// Standard input or standard output is not a terminal.
  case notATerminal
  /// The TERM of the environment (empty if unset) has no description.
  case unknownTerminal(String)
  /// The terminal of this name has no cursor addressing, so nothing can be drawn on it.
  case cannotPositionCursor(String)
  /// ncurses could not start on the terminal of this name.
  case cannotStart(String)
  /// The process already owns a screen.
  case alreadyOpen
  /// The system gave no pipe; its error number.
  case noPipe(Int32)
}
