internal import Events

extension KeyTable {
  /// The keys while the regime map is shown.
  public static let map = Section(
    title: "on the regime map",
    bindings: [
      bind(
        [Key(.left), Key(.right), Key(.up), Key(.down)], "←→↑↓", Command.mapping,
        [.left, .right, .up, .down], "move the point: ←→ turn the knob along x, ↑↓ that along y",
        short: "move"),
      bind(
        [Key(.left, .shift), Key(.right, .shift), Key(.up, .shift), Key(.down, .shift)], "⇧←→↑↓",
        Command.mapping, [.leapLeft, .leapRight, .leapUp, .leapDown], "move it by ten steps"),
      bind([], "kj", [], "select a knob, for x, Y and all keys that turn one", short: "knob"),
      bind(
        ["x", "Y"], "xY", Command.mapping, [.setX, .setY], "the selected knob along x; along y",
        short: "axis"),
      bind(
        ["v"], "v", Command.mapping, [.nextContours], "lines of T, of E against polling, or none",
        short: "lines"),
      bind(["^"], "^", Command.mapping, [.swap], "swap the axes", short: "swap"),
      bind(
        ["+", "-"], "+-", Command.mapping, [.zoomIn, .zoomOut],
        "zoom both axes around the point; = fits", short: "zoom"),
      bind(["X"], "X", Command.mapping, [.nextX], "the next knob along x"),
    ])

  /// The keys while the small multiples are shown.
  public static let multiples = Section(
    title: "among the nine small plots",
    bindings: [
      bind(
        [Key(.left), Key(.right), Key(.up), Key(.down)], "←→↑↓", Command.walking,
        [.left, .right, .up, .down], "select a knob", short: "knob"),
      bind([], "<>", [], "turn it by ten steps; , . by one", short: "turn"),
      bind([], "⏎", [], "enlarge its plot", short: "enlarge"),
      bind(["v"], "v", Command.walking, [.nextMeasure], "T or E", short: "T or E"),
    ])

  /// The keys in the diagram of one period and among its events.
  public static let period = Section(
    title: "in one period",
    bindings: [
      bind(
        [Key(.left), Key(.right), ",", "."], "←→ , .", Command.stepping,
        [.back, .forward, .back, .forward], "moment before or behind", short: "moment"),
      bind(
        [Key(.home), Key(.end)], "Home End", Command.stepping, [.first, .last],
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

  /// The tables of views, overlays and lessons, for the help.
  public static let special: [Section] = [map, multiples, period, comparison, advice, lesson]
}
