@preconcurrency internal import CNCurses
@preconcurrency internal import Glibc
public import Plotting
internal import Synchronization

/// The terminal as a grid of cells to draw on and a source of events; one thread owns it.
///
/// ```
/// while true {
///   screen.draw(view(state))
///   let wakeup = screen.wait()
///   if let ending = wakeup.ending { screen.close(); ending.end() }
///   for message in mailbox.drain() { … }
///   while let event = screen.nextEvent() { … }
/// }
/// ```
///
/// Until it is closed, ^C and the signals that end a program end `wait`, ^Z suspends in it, and a
/// crash gives the terminal back before the process dies.
public final class Screen {
  /// What this terminal can show.
  public internal(set) var capabilities: Capabilities
  /// Ends a wait, from any thread.
  public let waker: Waker

  /// A descriptor that ends a wait when it can be read; nil if there is none.
  public var watched: Int32?

  let signals: Pipe
  let modes: TerminalModes
  var pens: PenCase
  var decoder = KeyDecoder()
  let line = LineBuffer()
  /// Where ncurses reads: a pad, for reading on a window would refresh it first.
  let keyboard: UnsafeMutablePointer<WINDOW>?
  /// What the terminal shows; nil if all of it has to be drawn.
  var shown: Frame?
  var isOpen = true
  /// Whether the terminal went away.
  var isGone = false
  /// Whether a wait has brought the end.
  var isEnding = false
  /// Whether the terminal is given back, or another's: while it is suspended.
  var isAway = false
  var isMouseOn: Bool
  private let hasAlternateScreen: Bool
  /// Whether the terminal may have another size.
  var mayHaveNewSize = true

  private let handle: OpaquePointer
  private let heldErrors: HeldErrors?
  private static let isTaken = Atomic(false)

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - mouse: whether the mouse reports to the program instead of selecting text.
  ///   - colors: how many colours to use, if the terminal has them. Without it NO_COLOR, COLORTERM
  ///     and the terminal's description decide; `.truecolor` has to be asked for, because of the
  ///     terminal's own 16 colours it leaves only the first eight.
  /// - Throws: `TerminalError`: why there is no picture here, or that there is one already.
  public init(mouse: Bool = true, colors: ColorLevel? = nil) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let request = ColorRequest(environmentWith: colors)
    guard let description = request.names.lazy.compactMap(TerminalDescription.init).first else {
      throw .unknownTerminal(request.term)
    }
    guard description.canPositionCursor else { throw .cannotPositionCursor(request.term) }
    waker = try Waker()
    signals = try Pipe()
    guard !Self.isTaken.exchange(true, ordering: .relaxed) else { throw .alreadyOpen }

    let isUTF8 = Encoding.adopt()
    Self.awaitForeground()
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    modes = TerminalModes(hasMouse: description.hasMouse)
    // Before ncurses changes the modes, and before a crash would ask how they were.
    HandlerMemory.arm(reset: modes.allOff + description.reset, modes: before)
    SignalHandlers.install(pipe: signals)
    guard let handle = newterm(description.name, stdout, stdin) else {
      SignalHandlers.uninstall()
      HandlerMemory.isArmed = false
      Self.isTaken.store(false, ordering: .relaxed)
      throw .cannotStart(request.term)
    }
    self.handle = handle
    heldErrors = HeldErrors()
    keyboard = Self.setUp()

    let colors = Self.startColors(request.level(described: description.colors))
    capabilities = Capabilities(
      size: Size(width: Int(getmaxx(stdscr)), height: Int(getmaxy(stdscr))), isUTF8: isUTF8,
      colors: colors)
    pens = PenCase(level: colors, capacity: colors == .none ? 0 : Int(COLOR_PAIRS))
    isMouseOn = mouse
    hasAlternateScreen = description.hasAlternateScreen
    adoptSize()
    enter()
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was found. Calling it again does nothing.
  ///
  /// Before an ending SIGHUP and SIGTERM stay ignored until `Ending.end`: a window that is closed sends
  /// more than one, and there may be something to write first.
  /// - Returns: an ending that came behind the last wait.
  @discardableResult
  public func close() -> Ending? {
    guard isOpen else { return nil }
    isOpen = false
    if !isAway, Self.isInForeground { leave() }
    // What others use is not to be restored later either.
    HandlerMemory.isArmed = false
    delwin(keyboard)
    delscreen(handle)
    heldErrors?.release()
    let untold = SignalHandlers.uninstall(forEnding: isEnding)
    Self.isTaken.store(false, ordering: .relaxed)
    return untold == 0 ? nil : Ending(signal: untold)
  }

  /// Whether the mouse reports to the program; otherwise the terminal selects text with it.
  public func setMouse(_ on: Bool) {
    isMouseOn = on
    guard isOpen else { return }
    TerminalModes.write(on ? modes.mouseOn : modes.mouseOff)
  }

  /// Takes the terminal, at first or again.
  func enter() {
    HandlerMemory.isArmed = true
    clearok(curscr, true)
    wnoutrefresh(stdscr)
    doupdate()
    TerminalModes.write(modes.pasteOn + (isMouseOn ? modes.mouseOn : []))
  }

  /// Gives the terminal back, perhaps for a while.
  func leave() {
    TerminalModes.write(modes.allOff)
    letAllRowsScroll()
    if !hasAlternateScreen {
      werase(stdscr)
      wrefresh(stdscr)
      shown = nil
    }
    endwin()
    HandlerMemory.isArmed = false
  }

  /// The end of ncurses lets as many rows scroll as it knows of, and the terminal may have more by now.
  private func letAllRowsScroll() {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0
    else { return }
    resizeterm(Int32(window.ws_row), Int32(window.ws_col))
  }
}
