@preconcurrency internal import CNCurses

/// Room for the cells of a line on their way to ncurses.
final class LineBuffer {
  private var cells = UnsafeMutableBufferPointer<cchar_t>.allocate(capacity: 0)
  private let character = UnsafeMutablePointer<wchar_t>.allocate(capacity: 2)

  init() {
    character.initialize(repeating: 0, count: 2)
  }

  deinit {
    cells.deallocate()
    character.deallocate()
  }

  /// Makes room for a line of so many cells.
  func reserve(_ width: Int) {
    guard cells.count < width else { return }
    cells.deallocate()
    cells = .allocate(capacity: width)
    cells.initialize(repeating: cchar_t())
  }

  /// Sets a cell; its place is below the reserved width.
  func set(_ index: Int, character value: wchar_t, pen: Pen) {
    character.pointee = value
    var pair = pen.pair
    setcchar(&cells[index], character, pen.attributes, 0, &pair)
  }

  /// Gives the first `count` cells to a place on the screen.
  func put(_ count: Int, x: Int, y: Int) {
    mvwadd_wchnstr(stdscr, Int32(y), Int32(x), cells.baseAddress, Int32(count))
  }
}
