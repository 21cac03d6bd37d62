package import Plotting

/// Follows the cursor through what a program sends to an xterm, so far as ncurses moves it, and
/// tells whether a character has been written into a part of the screen.
package struct CursorTrack {
  /// The cells of the terminal.
  package let size: Size
  /// The cells that are of interest.
  package let watched: Rect
  /// Since it was last set to false.
  package var hasWritten = false
  /// The column, from 0.
  package private(set) var x = 0
  /// The row, from 0.
  package private(set) var y = 0

  private enum Place {
    case text, escape
    /// The byte behind `ESC (` and its like.
    case charset
    case control
    /// A title or palette, up to BEL or ESC \.
    case string
  }
  private var place = Place.text
  private var numbers: [Int] = []
  private var isPrivate = false

  /// A cursor at the top left of an empty terminal.
  package init(_ size: Size, watching watched: Rect) {
    (self.size, self.watched) = (size, watched)
  }

  /// Moves with what a program writes.
  package mutating func follow(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { follow(byte) }
  }

  private mutating func follow(_ byte: UInt8) {
    switch place {
    case .text: text(byte)
    case .escape: escape(byte)
    case .charset: place = .text
    case .string:
      if byte == 0x07 { place = .text } else if byte == 0x1B { place = .escape }
    case .control: control(byte)
    }
  }

  private mutating func text(_ byte: UInt8) {
    switch byte {
    case 0x1B: place = .escape
    case 0x08: x = max(0, min(x, size.width - 1) - 1)
    case 0x09: x = min(size.width - 1, (x / 8 + 1) * 8)
    case 0x0A: y = min(size.height - 1, y + 1)
    case 0x0D: x = 0
    // The later bytes of a character stand in no cell of their own.
    case 0x20...0x7E, 0xC0...0xFF: write(1)
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    place = .text
    switch Character(Unicode.Scalar(byte)) {
    case "[": (place, numbers, isPrivate) = (.control, [0], false)
    case "]": place = .string
    case "(", ")": place = .charset
    case "M": y = max(0, y - 1)
    default: break
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39:
      // No terminal has so many cells.
      numbers[numbers.count - 1] = min(9999, numbers[numbers.count - 1] * 10 + Int(byte) - 0x30)
    case 0x3A, 0x3B: numbers.append(0)
    case 0x3C...0x3F: isPrivate = true
    case 0x40...0x7E:
      place = .text
      if !isPrivate { move(Character(Unicode.Scalar(byte))) }
    default: break
    }
  }

  private mutating func move(_ command: Character) {
    let count = max(1, numbers[0])
    switch command {
    case "H", "f": (x, y) = (numbers.count > 1 ? max(1, numbers[1]) - 1 : 0, count - 1)
    case "d": y = count - 1
    case "G": x = count - 1
    case "A": y -= count
    case "B": y += count
    case "C": x += count
    case "D": x = min(x, size.width - 1) - count
    case "b": return write(count)
    default: return
    }
    x = min(max(0, x), size.width - 1)
    y = min(max(0, y), size.height - 1)
  }

  /// Behind the last column the cursor waits there for the next character.
  private mutating func write(_ count: Int) {
    for _ in 0..<count {
      if x >= size.width { (x, y) = (0, min(size.height - 1, y + 1)) }
      if watched.contains(Point(x: x, y: y)) { hasWritten = true }
      x += 1
    }
  }
}
