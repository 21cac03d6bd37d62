public import Events

/// Keys, what they do, and the words for it in the help.
public struct Binding: Sendable {
  /// The keys, in the order of their commands.
  public let keys: [Key]
  /// How the keys are written: `←→`.
  public let label: String
  /// What the keys do: one command for each, or one for all.
  public let commands: [Command]
  /// What they do, for the help overlay.
  public let help: String
  /// A word for the bottom line, if the keys are shown there.
  public let short: String?

  /// The n-th key does the n-th command; a binding with one command gives it to all of its keys.
  func command(for key: Key) -> Command? {
    guard let index = keys.firstIndex(of: key) else { return nil }
    return commands.count == 1 ? commands[0] : commands[index]
  }

  /// The same with another word in the bottom line.
  func called(_ short: String) -> Binding {
    Binding(keys: keys, label: label, commands: commands, help: help, short: short)
  }
}

/// The one table from which the handler, the help and the bottom line are made.
public enum KeyTable {
  /// Bindings under a heading.
  public struct Section: Sendable {
    /// The heading in the help.
    public let title: String
    /// The bindings, in the order of the help.
    public let bindings: [Binding]
  }

  /// The keys of the explorer itself; views, overlays and lessons have sections of their own.
  public static let sections: [Section] = [
    Section(
      title: "turn a knob",
      bindings: [
        bind(
          [Key(.up), Key(.down), "k", "j"],
          "↑↓ k j", [.selectPrevious, .selectNext, .selectPrevious, .selectNext],
          "select the knob above or below", short: "knob"),
        bind(
          [Key(.left), Key(.right)], "←→", [.turn(.stepDown), .turn(.stepUp)],
          "turn it by a step", short: "turn"),
        bind(
          [Key(.left, .shift), Key(.right, .shift), "<", ">"], "⇧←→ < >",
          [.turn(.leapDown), .turn(.leapUp), .turn(.leapDown), .turn(.leapUp)],
          "turn it by ten steps", short: "×10"),
        bind(
          [",", "."], ", .", [.turn(.tickDown), .turn(.tickUp)], "turn it by one, the finest step"),
        bind(
          [Key(.pageDown), Key(.pageUp)], "PgDn PgUp", [.turn(.halve), .turn(.double)],
          "halve or double it"),
        bind(
          [Key(.home), Key(.end)], "Home End", [.turn(.toLow), .turn(.toHigh)],
          "to the ends of its track"),
        bind(
          ["[", "]"], "[ ]", [.turn(.borderDown), .turn(.borderUp)],
          "across the next regime border, exactly", short: "border"),
        bind(
          ["{", "}"], "{ }", [.turn(.jumpDown), .turn(.jumpUp)],
          "across the next jump: a border or a step of m", short: "jump"),
        bind([], "0-9", [], "type a value, with a unit if you like: 2.4us", short: "type"),
      ]),
    Section(
      title: "look",
      bindings: [
        bind(
          [Key(.tab), Key(.tab, .shift)], "Tab ⇧Tab", [.nextView, .previousView],
          "next or previous view", short: "view"),
        bind(
          [Key(.enter), Key(.escape)], "⏎ Esc", [.stepDown, .stepUp],
          "down or up: two knobs, one, one period, one event"),
        bind(
          ["M", "n", "w"], "M n w", [.show(.map), .show(.multiples), .show(.margins)],
          "regime map; nine small plots; margins: what if"),
        bind(["x"], "x", [.setX], "plot against the selected knob", short: "plot"),
        bind(["X"], "X", [.nextX], "plot against the next knob"),
        bind(
          ["+", "-", "="], "+ - =", [.zoomIn, .zoomOut, .fit],
          "zoom the x axis in or out around the point; fit"),
        bind(["v"], "v", [.nextReading], "lower plot: E, latencies, residuals of --data"),
        bind(["s"], "s", [.toggleSimulation], "simulated points on or off", short: "sim"),
        bind(["t", "T"], "t T", [.nextTheme, .previousTheme], "next or previous theme"),
        bind(["g"], "g", [.nextGlyphs], "next set of glyphs"),
      ]),
    Section(
      title: "scenario",
      bindings: [
        bind(["p"], "p", [.choosePreset], "choose a preset", short: "preset"),
        bind(["c"], "c", [.compare], "compare all strategies", short: "compare"),
        bind(["a"], "a", [.advise], "advice: better settings, far from every border"),
        bind(["l"], "l", [.chooseLesson], "lessons and challenges", short: "lessons"),
        bind(["W"], "W", [.askForName], "save this scenario under a name"),
        bind(["%"], "%", [.askForDoubt], "by how much the selected knob may be off"),
        bind(["N"], "N", [.linkN], "NP and NC as one knob, or two again"),
        bind(["S"], "S", [.linkS], "SP and SC as one knob, or two again"),
        bind(["u", "z"], "u z", [.undo], "undo", short: "undo"),
        bind(["U", "Z", Key(.character("r"), .control)], "U Z ^R", [.redo], "redo"),
        bind(["r"], "r", [.reset], "back to the preset"),
        bind(
          ["y"], "y", [.showCommandLine],
          "the command line of this point, and to the clipboard"),
        bind(["e"], "e", [.chooseExport], "write what is on screen: SVG, CSV, JSON"),
      ]),
    Section(
      title: "show",
      bindings: [
        bind([" "], "Space", [.play], "play the selected knob; again: pause", short: "play"),
        bind(["(", ")"], "( )", [.playSlower, .playFaster], "play slower or faster"),
        bind(
          ["o", "O"], "o O", [.nextPlayMode, .toggleStopAtBorders],
          "to and fro, in a loop, once; stop at borders"),
        bind(["G"], "G", [.pin], "pin the curves as a ghost; again: let it go"),
        bind(
          ["b", "B"], "b B", [.bookmark, .recall],
          "bookmark this point; back to the last bookmark"),
        bind(["d"], "d", [.project], "big digits for a projector"),
      ]),
    Section(
      title: "program",
      bindings: [
        bind(["m"], "m", [.toggleMouse], "mouse on, or free to select text"),
        bind([Key(.character("l"), .control)], "^L", [.redraw], "draw the screen again"),
        bind([Key(.character("z"), .control)], "^Z", [.suspend], "suspend"),
        bind(["?", "h", Key(.function(1))], "? h F1", [.help], "this help", short: "help"),
        bind(["q", Key(.character("c"), .control)], "q ^C", [.quit], "quit", short: "quit"),
      ]),
  ]

  /// The keys while strategies are compared.
  public static let comparison = Section(
    title: "in the comparison",
    bindings: [
      compare(
        [Key(.up), Key(.down), "k", "j"], "↑↓ k j", [.up, .down, .up, .down], "row above or below",
        "row"),
      compare(
        [Key(.left), Key(.right)], "←→", [.left, .right], "column before or behind", "column"),
      compare([Key(.enter)], "⏎", [.sort], "sort by the column; again: the other way", "sort"),
      compare(
        (1...9).map { Key(.character(Unicode.Scalar(UInt8(0x30 + $0)))) }, "1-9",
        Comparison.Column.allCases.map { .sortBy($0) }, "sort by the column of that number", nil),
      compare(["a"], "a", [.adopt], "adopt the row as the operating point", "adopt"),
      compare(["e"], "e", [.export], "write the table or the plot to a file", nil),
      compare(["v"], "v", [.plot], "table or plot, where both have no room", "plot"),
      compare([Key(.home), Key(.end)], "Home End", [.first, .last], "first or last row", nil),
      compare([Key(.escape), "c", "q"], "Esc c q", [.close], "close", "close"),
    ])

  /// The command of a key while strategies are compared, or nil.
  static func comparing(for key: Key) -> Command.Comparing? {
    guard
      case .comparing(let command) = comparison.bindings.lazy.compactMap({ $0.command(for: key) })
        .first
    else { return nil }
    return command
  }

  private static func compare(
    _ keys: [Key], _ label: String, _ commands: [Command.Comparing], _ help: String,
    _ short: String?
  ) -> Binding {
    bind(keys, label, commands.map(Command.comparing), help, short: short)
  }

  /// The keys in a lesson; those of the knobs work beside them once the answer is there.
  public static let lesson = Section(
    title: "in a lesson",
    bindings: [
      teach(
        (0...9).map { Key(.character(Unicode.Scalar(UInt8(0x30 + $0)))) }, "0-9", [.answer],
        "predict: take a choice, or type a number", "answer"),
      teach([Key(.enter), "n"], "⏎ n", [.next], "next step; in a challenge a hint", "next"),
      teach([Key(.backspace)], "Bksp", [.back], "the step before", "back"),
      teach(
        [Key(.escape), "q"], "Esc q", [.leave], "back to the plots; there: leave the lesson",
        "leave"),
      teach(["r"], "r", [.again], "the knobs as the step has put them", "again"),
      teach(
        [Key(.pageUp), Key(.pageDown)], "PgUp PgDn", [.scrollUp, .scrollDown],
        "scroll a text that is longer than its panel", nil),
    ])

  /// The command of a key in a lesson, or nil.
  static func teaching(for key: Key) -> Command.Teaching? {
    guard
      case .teaching(let command) = lesson.bindings.lazy.compactMap({ $0.command(for: key) })
        .first
    else { return nil }
    return command
  }

  /// The keys while the advisor is open.
  public static let advice = Section(
    title: "in the advice",
    bindings: [
      advise(
        [Key(.up), Key(.down), "k", "j"], "↑↓ k j", [.up, .down, .up, .down],
        "setting above or below", "setting"),
      advise(
        ["1", "2", "3", "4"], "1-4", [.changeL, .changekP, .changekC, .changeStrategy],
        "whether L, kP, kC, the strategies may change", "change"),
      advise(["o"], "o", [.objective], "as little as possible of: T, E, worst latency", "least of"),
      advise(["l"], "l", [.limits], "what T, E and the worst latency may be at most", "limits"),
      advise(
        [Key(.enter), "a"], "⏎ a", [.adopt], "adopt the setting as the operating point", "adopt"),
      advise([Key(.home), Key(.end)], "Home End", [.first, .last], "first or last setting", nil),
      advise([Key(.escape), "q"], "Esc q", [.close], "close", "close"),
    ])

  /// The command of a key while the advisor is open, or nil.
  static func advising(for key: Key) -> Command.Advising? {
    guard
      case .advising(let command) = advice.bindings.lazy.compactMap({ $0.command(for: key) }).first
    else { return nil }
    return command
  }

  private static func teach(
    _ keys: [Key], _ label: String, _ commands: [Command.Teaching], _ help: String,
    _ short: String?
  ) -> Binding {
    bind(keys, label, commands.map(Command.teaching), help, short: short)
  }

  private static func advise(
    _ keys: [Key], _ label: String, _ commands: [Command.Advising], _ help: String,
    _ short: String?
  ) -> Binding {
    bind(keys, label, commands.map(Command.advising), help, short: short)
  }

  /// What the mouse does, for the help.
  public static let mouse: [(label: String, help: String)] = [
    ("drag a slider", "turn its knob"),
    ("wheel on a slider", "turn its knob by a step"),
    ("click in a plot", "move the operating point there; drag and wheel too"),
    ("click on the map", "move the point there; drag too; the wheel turns y"),
  ]

  /// The command of a key, or nil.
  public static func command(for key: Key) -> Command? { commands[key] }

  private static let commands: [Key: Command] = {
    var commands: [Key: Command] = [:]
    for binding in sections.flatMap(\.bindings) {
      for key in binding.keys { commands[key] = binding.command(for: key) }
    }
    return commands
  }()

  static func bind(
    _ keys: [Key], _ label: String, _ commands: [Command], _ help: String, short: String? = nil
  ) -> Binding {
    Binding(keys: keys, label: label, commands: commands, help: help, short: short)
  }
}
