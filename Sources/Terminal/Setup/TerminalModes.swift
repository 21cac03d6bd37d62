internal import Glibc

/// The modes that ncurses does not know, written to the terminal by hand.
struct TerminalModes {
  /// Reports of buttons and of drags, in the encoding without a limit on coordinates.
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  /// Marks around what is pasted.
  let pasteOn = Array("\u{1B}[?2004h".utf8)
  private let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// The modes of a terminal with or without a mouse; without, nothing is ever written for it.
  init(hasMouse: Bool) {
    mouseOn = Array((hasMouse ? "\u{1B}[?1002h\u{1B}[?1006h" : "").utf8)
    mouseOff = Array((hasMouse ? "\u{1B}[?1006l\u{1B}[?1002l" : "").utf8)
  }

  /// What undoes all of them.
  var allOff: [UInt8] { mouseOff + pasteOff }

  /// Writes to the terminal at once, behind everything that ncurses has written.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && errno == EINTR) else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
