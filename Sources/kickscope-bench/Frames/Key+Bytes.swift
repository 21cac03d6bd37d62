import Events

extension Key {
  /// What an xterm sends for it, of the keys that are pressed here.
  var bytes: String {
    switch code {
    case .character(let scalar): String(Character(scalar))
    case .up: "\u{1B}[A"
    case .down: "\u{1B}[B"
    case .right: "\u{1B}[C"
    case .left: "\u{1B}[D"
    case .enter: "\r"
    case .tab: "\t"
    default: fatalError("\(words) is pressed in no scene")
    }
  }

  /// How a report names it.
  var words: String {
    switch code {
    case .character(let scalar): String(Character(scalar))
    default: "\(modifiers.contains(.shift) ? "shift-" : "")\(code)"
    }
  }
}
