internal import CNCurses
internal import Plotting

/// The pens of all styles that were drawn so far.
struct PenCase {
  /// More styles are not remembered: many may share a pen where colours are few.
  private static let maximumPens = 1 << 16

  private let level: ColorLevel
  /// How many colour pairs ncurses has, with the terminal's own one.
  private let capacity: Int
  private var pens: [Style: Pen] = [:]
  private var pairs: [Pair: Int32] = [:]
  /// Whether a style went without its colours because every pair is taken.
  private(set) var isFull = false

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  init(level: ColorLevel, capacity: Int) {
    self.level = level
    self.capacity = capacity
  }

  /// Forgets all pens, so that the pairs can serve other styles. All must be drawn anew.
  mutating func empty() {
    reset_color_pairs()
    pens.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    isFull = false
  }

  /// The pen for a style.
  mutating func pen(for style: Style) -> Pen {
    if let pen = pens[style] { return pen }
    let ink = Ink(style, level: level)
    let attributes = Pen.attributes.reduce(into: attr_t(0)) { sum, attribute in
      if ink.attributes.contains(attribute.0) { sum |= attribute.1 }
    }
    let pen = Pen(
      attributes: attributes,
      pair: pair(Pair(foreground: ink.foreground, background: ink.background)))
    if pens.count >= Self.maximumPens { pens.removeAll(keepingCapacity: true) }
    pens[style] = pen
    return pen
  }

  private mutating func pair(_ pair: Pair) -> Int32 {
    guard pair != Pair(foreground: Ink.terminal, background: Ink.terminal) else { return 0 }
    if let number = pairs[pair] { return number }
    let number = Int32(pairs.count + 1)
    guard number < capacity, init_extended_pair(number, pair.foreground, pair.background) == OK
    else {
      isFull = true
      return 0
    }
    pairs[pair] = number
    return number
  }
}
