internal import Events

extension KeyTable {
  /// The keys while the regime map is shown.
  public static let map = Section(
    title: "on the regime map",
    bindings: [
      onMap(
        [Key(.left), Key(.right), Key(.up), Key(.down)], "←→↑↓", [.left, .right, .up, .down],
        "move the point: ←→ turn the knob along x, ↑↓ that along y", "move"),
      onMap(
        [Key(.left, .shift), Key(.right, .shift), Key(.up, .shift), Key(.down, .shift)],
        "⇧←→↑↓", [.leapLeft, .leapRight, .leapUp, .leapDown], "move it by ten steps", nil),
      bind([], "kj", [], "select a knob, for x, Y and all keys that turn one", short: "knob"),
      onMap(["x", "Y"], "xY", [.setX, .setY], "the selected knob along x; along y", "axis"),
      onMap(["v"], "v", [.nextContours], "lines of T, of E against polling, or none", "lines"),
      onMap(["^"], "^", [.swap], "swap the axes", "swap"),
      onMap(
        ["+", "-"], "+-", [.zoomIn, .zoomOut], "zoom both axes around the point; = fits", "zoom"),
      onMap(["X"], "X", [.nextX], "the next knob along x", nil),
    ])

  /// The keys while the small multiples are shown.
  public static let multiples = Section(
    title: "among the nine small plots",
    bindings: [
      walk(
        [Key(.left), Key(.right), Key(.up), Key(.down)], "←→↑↓", [.left, .right, .up, .down],
        "select a knob", "knob"),
      bind([], "<>", [], "turn it by ten steps; , . by one", short: "turn"),
      bind([], "⏎", [], "enlarge its plot", short: "enlarge"),
      walk(["v"], "v", [.nextMeasure], "T or E", "T or E"),
    ])

  /// The command of a key on the map, or nil.
  static func mapping(for key: Key) -> Command.Mapping? {
    guard
      case .mapping(let command) = map.bindings.lazy.compactMap({ $0.command(for: key) }).first
    else { return nil }
    return command
  }

  /// The command of a key among the small multiples, or nil.
  static func walking(for key: Key) -> Command.Walking? {
    guard
      case .walking(let command) = multiples.bindings.lazy.compactMap({ $0.command(for: key) })
        .first
    else { return nil }
    return command
  }

  private static func onMap(
    _ keys: [Key], _ label: String, _ commands: [Command.Mapping], _ help: String, _ short: String?
  ) -> Binding {
    bind(keys, label, commands.map(Command.mapping), help, short: short)
  }

  private static func walk(
    _ keys: [Key], _ label: String, _ commands: [Command.Walking], _ help: String, _ short: String?
  ) -> Binding {
    bind(keys, label, commands.map(Command.walking), help, short: short)
  }
}
