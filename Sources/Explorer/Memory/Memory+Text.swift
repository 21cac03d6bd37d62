internal import Plotting

extension Memory {
  /// What a state file remembers, and what is wrong with its text.
  ///
  /// Keys that are not known are passed over: a later version may have written them. A text with
  /// anything wrong in it gives nothing at all.
  public static func reading(
    _ text: String, file: String
  ) -> (memory: Memory, problems: [FileError]) {
    let edited = EditedFile(text, file: file)
    var memory = Memory()
    var problems = edited.problems
    for setting in edited.settings {
      do throws(FileError) {
        try memory.take(setting, in: file)
      } catch {
        problems.append(error)
      }
    }
    return problems.isEmpty ? (memory, []) : (Memory(), problems)
  }

  /// The line of a state file's text, from 1, that names the theme.
  public static func lineOfTheme(in text: String) -> Int? {
    SourceMap(Array(text.utf8)).line(of: ["theme"])
  }

  private mutating func take(_ setting: Setting, in file: String) throws(FileError) {
    switch setting.key {
    case "theme": theme = try setting.text(in: file)
    case "glyphs":
      glyphs = try setting.choice(in: file, of: GlyphSet.allCases.map { ($0.rawValue, $0) })
    case "mouse": isMouseOn = try setting.choice(in: file, of: Self.switches)
    case "simulation": showsSimulation = try setting.choice(in: file, of: Self.switches)
    case "last":
      last = try setting.text(in: file)
      guard lastArguments != nil else {
        throw setting.error(
          in: file, .notAllowed(value: last ?? "", allowed: ["a command, \(Self.program) …"]))
      }
    default: break
    }
  }

  private static let switches = [("on", true), ("off", false)]

  /// The text that `reading` reads.
  public var text: String {
    let settings = [
      ("theme", theme), ("glyphs", glyphs?.rawValue), ("mouse", isMouseOn.map(Self.word)),
      ("simulation", showsSimulation.map(Self.word)), ("last", last),
    ]
    let lines = settings.compactMap { key, value in
      value.map { "\(key) = \(Quoted.text($0))\n" }
    }
    return "# What kickscope keeps between runs. It is written anew whenever that changes.\n"
      + lines.joined()
  }

  private static func word(_ isOn: Bool) -> String { isOn ? "on" : "off" }
}
