internal import Events

/// A mouse report in the SGR encoding: `ESC [ <`, button ; column ; row, `M` or `m`.
enum MouseReport {
  /// Longer bodies are not reports.
  static let maximumLength = 24

  /// What a report says, from the bytes between `<` and its final `M` or `m`.
  ///
  /// - Returns: nil if it is malformed, or says what nobody asks for: motion without a button,
  ///   a wheel that turns sideways, a button beyond the third.
  static func parse(_ body: some Sequence<UInt8>, isRelease: Bool) -> Mouse? {
    var numbers: [Int] = []
    var current: Int?
    for byte in body {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let value = (current ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard value <= 1_000_000 else { return nil }
        current = value
      case UInt8(ascii: ";"):
        guard let value = current else { return nil }
        numbers.append(value)
        current = nil
      default:
        return nil
      }
    }
    guard let row = current, numbers.count == 2, row > 0, numbers[1] > 0 else { return nil }
    guard let kind = kind(of: numbers[0], isRelease: isRelease) else { return nil }
    return Mouse(kind, x: numbers[1] - 1, y: row - 1, modifiers: modifiers(of: numbers[0]))
  }

  private static func kind(of code: Int, isRelease: Bool) -> Mouse.Kind? {
    let (motion, wheel, others) = (code & 32 != 0, code & 64 != 0, code & ~127 != 0)
    switch (code & 3, wheel, motion) {
    case _ where others: return nil
    case (0, true, false): return isRelease ? nil : .wheelUp
    case (1, true, false): return isRelease ? nil : .wheelDown
    case (_, true, _): return nil
    case (3, _, true): return nil
    case (3, _, false): return .released
    case _ where isRelease: return .released
    case (let button, _, _):
      let name: Mouse.Button = button == 0 ? .left : button == 1 ? .middle : .right
      return motion ? .dragged(name) : .pressed(name)
    }
  }

  private static func modifiers(of code: Int) -> Key.Modifiers {
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
