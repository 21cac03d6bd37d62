@preconcurrency internal import CNCurses

/// What a terminal's description says, read before ncurses starts on it.
struct TerminalDescription {
  let name: String
  let canPositionCursor: Bool
  /// How many colours it has; 0 for none.
  let colors: Int
  let hasMouse: Bool
  /// Whether what was on the terminal before can be brought back.
  let hasAlternateScreen: Bool
  /// What undoes attributes, keypad mode and the hidden cursor, and brings back what was on the
  /// terminal before, or else clears it.
  let reset: [UInt8]

  /// Reads a description; nil if there is none for this name.
  init?(of name: String) {
    var found: Int32 = 0
    guard setupterm(name, 1, &found) == OK, found == 1 else { return nil }
    defer { del_curterm(cur_term) }
    self.name = name
    canPositionCursor = Self.string("cup") != nil
    colors = max(0, Int(tigetnum("colors")))
    hasMouse = Self.string("kmous") != nil
    hasAlternateScreen = Self.string("rmcup") != nil
    let last = hasAlternateScreen ? "rmcup" : "clear"
    reset = ["sgr0", "rmkx", "cnorm", last].flatMap { name in
      PaddedString.withoutPadding(Self.string(name) ?? [])
    }
  }

  private static func string(_ name: String) -> [UInt8]? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text).utf8.map(\.self)
  }
}
