internal import Events

extension Command {
  /// What a key does in the diagram of a period.
  public enum Stepping: Hashable, Sendable {
    case back, forward, first, last
  }
}

extension KeyTable {
  /// The keys in the diagram of one period and among its events.
  public static let period = Section(
    title: "in one period",
    bindings: [
      bind(
        [Key(.left), Key(.right), ",", "."], "←→ , .",
        [.stepping(.back), .stepping(.forward), .stepping(.back), .stepping(.forward)],
        "moment before or behind", short: "moment"),
      bind(
        [Key(.home), Key(.end)], "Home End", [.stepping(.first), .stepping(.last)],
        "first or last moment"),
      bind([" "], "Space", [.play], "play it; again: pause", short: "play"),
    ])

  /// The keys that a view takes for itself.
  static func section(of view: View) -> Section? {
    switch view {
    case .period, .events: period
    case .map: map
    case .multiples: multiples
    case .plots, .margins: nil
    }
  }

  /// The command of a key in a period, or nil.
  static func stepping(for key: Key) -> Command.Stepping? {
    guard
      case .stepping(let command) = period.bindings.lazy.compactMap({ $0.command(for: key) }).first
    else { return nil }
    return command
  }
}

extension KeyTable {
  /// The tables of views, overlays and lessons, for the help.
  public static let special: [Section] = [map, multiples, period, comparison, advice, lesson]
}
