internal import CNCurses
internal import Plotting

/// What ncurses draws a cell with.
struct Pen: Hashable {
  var attributes: attr_t
  /// The number of a colour pair; 0 is the terminal's own.
  var pair: Int32

  /// The attributes of ncurses that stand for those of a style.
  static let attributes: [(Style.Attributes, attr_t)] = [
    (.bold, CURSES_BOLD), (.dim, CURSES_DIM), (.underline, CURSES_UNDERLINE),
    (.reverse, CURSES_REVERSE),
  ]
}
