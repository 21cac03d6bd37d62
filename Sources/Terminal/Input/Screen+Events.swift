@preconcurrency internal import CNCurses
public import Events
@preconcurrency internal import Glibc
internal import Plotting

extension Screen {
  /// The next event that has arrived; nil if there is none. Take all before waiting again.
  public func nextEvent() -> Event? {
    guard isOpen else { return nil }
    if mayHaveNewSize, adoptSize() {
      return .resized(width: capabilities.size.width, height: capabilities.size.height)
    }
    while !isGone {
      let input = read()
      if let event = decoder.accept(input) { return event }
      if input == .pause { return nil }
    }
    return nil
  }

  /// Takes the terminal's size over; returns whether it is another one.
  @discardableResult
  func adoptSize() -> Bool {
    mayHaveNewSize = false
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0,
      window.ws_row > 0
    else { return false }
    let size = Size(width: Int(window.ws_col), height: Int(window.ws_row))
    let isNew = size != capabilities.size
    // Leaving takes a new size over for ncurses alone.
    guard isNew || size != known else { return false }
    resizeterm(Int32(size.height), Int32(size.width))
    // What the terminal wrapped or kept of the old picture goes.
    clearok(curscr, true)
    werase(stdscr)
    shown = nil
    capabilities.size = size
    return isNew
  }

  /// The size that ncurses draws for.
  var known: Size { Size(width: Int(getmaxx(stdscr)), height: Int(getmaxy(stdscr))) }

  /// One input of ncurses. The rest of a character is awaited, but not a character.
  private func read() -> KeyDecoder.Input {
    var value: wint_t = 0
    for _ in 0..<256 {
      let waiting = InputEnd.waitingBytes(on: STDIN_FILENO)
      wtimeout(keyboard, waiting > 0 ? Self.escapeDelay : 0)
      errno = 0
      switch wget_wch(keyboard, &value) {
      case KEY_CODE_YES where value == KEY_RESIZE: continue
      case KEY_CODE_YES: return .code(Int32(bitPattern: value))
      case OK: return .scalar(value)
      default:
        isGone = errno == EIO
        // Otherwise these bytes were no character.
        guard waiting > 0, !isGone else { return .pause }
      }
    }
    return .pause
  }
}
