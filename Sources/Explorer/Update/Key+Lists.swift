internal import Events

extension Key {
  /// The line of a list, or of a text, to which the key leads from another one; nil for a key that
  /// leads nowhere.
  func line(from line: Int, last: Int) -> Int? {
    let next: Int
    switch code {
    case .up, .character("k"): next = line - 1
    case .down, .character("j"): next = line + 1
    case .pageUp: next = line - 10
    case .pageDown: next = line + 10
    case .home: next = 0
    case .end: next = last
    default: return nil
    }
    return max(0, min(last, next))
  }
}
