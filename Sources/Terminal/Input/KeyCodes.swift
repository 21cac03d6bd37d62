internal import CNCurses
internal import Events

/// The codes with which ncurses names the keys of a terminal's description.
enum KeyCodes {
  /// The key that a code stands for; nil for keys that mean nothing here.
  static func key(forCode code: Int32) -> Key? {
    if code > KEY_F0, code <= KEY_F0 + 60 {
      return functionKey(Int(code - KEY_F0))
    }
    return named[code] ?? KeySequences.key(forCode: code)
  }

  /// Descriptions count on: shifted function keys are 13 to 24, with control 25 to 36, and so on.
  private static func functionKey(_ number: Int) -> Key {
    let banks: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    return Key(.function((number - 1) % 12 + 1), banks[(number - 1) / 12])
  }

  private static let named: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift),
    KEY_SLEFT: Key(.left, .shift), KEY_SRIGHT: Key(.right, .shift),
    KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_LL: Key(.end),
    KEY_FIND: Key(.home), KEY_SELECT: Key(.end),
    KEY_SHOME: Key(.home, .shift), KEY_SEND: Key(.end, .shift),
    KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown),
    KEY_ENTER: Key(.enter), KEY_BTAB: Key(.tab, .shift),
    KEY_BACKSPACE: Key(.backspace), KEY_DC: Key(.delete), KEY_SDC: Key(.delete, .shift),
  ]
}
