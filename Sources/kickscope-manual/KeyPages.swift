import Events
import Explorer

/// The explorer's keys, marks and regimes, from the tables that the explorer itself uses.
enum KeyPages {
  static func write(to roff: inout Roff) {
    roff.section("keys")
    for section in KeyTable.sections + KeyTable.special {
      roff.subsection(section.title)
      for binding in section.bindings {
        roff.entry(Roff.bold(words(for: binding)), Roff.escaped(binding.help))
      }
    }
    list("the mouse", KeyTable.mouse.map { ($0.label, $0.help) }, &roff)
    roff.section("the screen")
    list("marks", Legend.marks.map { ($0.symbol, $0.meaning) }, &roff)
    list("regimes", Legend.regimes.map { ($0.symbol, $0.meaning) }, &roff)
  }

  private static func list(
    _ title: String, _ entries: [(String, String)], _ roff: inout Roff
  ) {
    roff.subsection(title)
    for (term, meaning) in entries { roff.entry(Roff.bold(term), Roff.escaped(meaning)) }
  }

  /// Keys by their names; a binding that only points at others has but a label.
  private static func words(for binding: Binding) -> String {
    binding.keys.isEmpty || binding.keys.count > 8
      ? binding.label.split(separator: "").map { arrows[String($0)] ?? String($0) }.joined()
      : binding.keys.map(name).joined(separator: "  ")
  }

  private static let arrows = ["←": "Left ", "→": "Right ", "⏎": "Enter"]

  /// The name of a key: `Shift-Left`, `Ctrl-Z`, `[`.
  private static func name(of key: Key) -> String {
    var name =
      switch key.code {
      case .character(" "): "Space"
      case .character(let scalar):
        key.modifiers.contains(.control) ? String(scalar).uppercased() : String(scalar)
      case .up: "Up"
      case .down: "Down"
      case .left: "Left"
      case .right: "Right"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .home: "Home"
      case .end: "End"
      case .enter: "Enter"
      case .escape: "Esc"
      case .tab: "Tab"
      case .backspace: "Backspace"
      case .delete: "Delete"
      case .function(let number): "F\(number)"
      }
    for (modifier, word) in [(Key.Modifiers.shift, "Shift"), (.alt, "Alt"), (.control, "Ctrl")]
    where key.modifiers.contains(modifier) { name = "\(word)-\(name)" }
    return name
  }
}
