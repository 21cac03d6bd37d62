@preconcurrency internal import CNCurses
@preconcurrency internal import Glibc
internal import Plotting

extension Screen {
  /// Sets ncurses up for keys one by one, and returns the pad on which they are read.
  static func setUp() -> UnsafeMutablePointer<WINDOW>? {
    cbreak()
    noecho()
    nonl()
    // First of all: after a ^S nothing could be written.
    takeFlowControlKeys()
    set_escdelay(escapeDelay)
    // A refresh is never cut short because keys are waiting.
    typeahead(-1)
    curs_set(0)
    let keyboard = newpad(1, 1)
    keypad(keyboard, true)
    for (sequence, code) in KeySequences.marks { define_key(sequence, code) }
    for (index, key) in KeySequences.keys.enumerated() {
      define_key(key.sequence, KeySequences.firstKeyCode + Int32(index))
    }
    return keyboard
  }

  /// Milliseconds until an escape stands for itself.
  static let escapeDelay: Int32 = 25

  /// ^S and ^V are keys like others; ^C, ^Z and ^\ stay signals.
  ///
  /// Reading never waits: such a signal throws away what was typed, perhaps after it was seen to be
  /// there, and a read that waits for more would keep the signal from being told.
  private static func takeFlowControlKeys() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    modes.c_lflag &= ~tcflag_t(IEXTEN)
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VMIN)] = 0 }
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    def_prog_mode()
  }

  /// Starts colours with the terminal's own ones behind everything, and returns how many can be
  /// used.
  static func startColors(_ level: ColorLevel) -> ColorLevel {
    guard level != .none, has_colors(), start_color() == OK, use_default_colors() == OK else {
      return .none
    }
    return level
  }
}
