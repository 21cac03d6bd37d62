public import Events

/// The one table from which the handler, the help and the bottom line are made.
public enum KeyTable {
  /// Bindings under a heading.
  public struct Section: Sendable {
    /// The heading in the help.
    public let title: String
    /// The bindings, in the order of the help.
    public let bindings: [Binding]

    /// The command of a key, or nil.
    func command(for key: Key) -> Command? {
      bindings.lazy.compactMap { $0.command(for: key) }.first
    }
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

  /// A binding of a view, an overlay or a lesson, whose commands are of a kind of their own.
  static func bind<Special>(
    _ keys: [Key], _ label: String, _ kind: (Special) -> Command, _ commands: [Special],
    _ help: String, short: String? = nil
  ) -> Binding {
    bind(keys, label, commands.map(kind), help, short: short)
  }
}
