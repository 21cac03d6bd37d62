import Explorer
import Plotting
import QueueModel

/// The files that a person edits.
extension Subject {
  private static let file = "some/where.toml"

  static let theme = Subject(
    "theme", "themes", seeds: { Theme.embedded.map(\.bytes) },
    words: {
      Role.allCases.map(\.rawValue) + GlyphSet.allCases.map(\.rawValue)
        + ["name", "author", "glyphs", "bold", "dim", "underline", "reverse", "on", "default"]
        + ["bright-red", "color255", "#fdf6e3"] + tomlWords
    }
  ) { (bytes) throws(Flaw) in
    let text = String(decoding: bytes, as: UTF8.self)
    let (theme, problems) = Theme.reading(text, file: file)
    for role in Role.allCases { _ = theme[role] }
    for problem in problems { try Message.check(problem, file: file, lines: Message.lines(bytes)) }
  }

  static let preset = Subject(
    "preset", "presets and saved scenarios",
    seeds: { Preset.embedded.map { String(decoding: $0.bytes, as: UTF8.self) } + ownPresets },
    words: {
      Parameter.allCases.map(\.rawValue) + Strategy.Kind.allCases.map(\.rawValue)
        + ["title", "note", "unit", "hertz", "x", "P", "C", "arrivals", "distribution"]
        + ["value", "published", "derived", "measured", "estimated", "ticks", "ns", "us", "cycles"]
        + ["poisson:", "bursts:", "lognormal:", "empirical:", "uniform:"] + tomlWords
    },
    text: { (text) throws(Flaw) in
      try Flaw.unless("a preset that is written and read is another") {
        () throws(FileError) in
        let preset = try Preset(parsing: text, file: file, samples: madeUpSamples)
        return try Preset(parsing: preset.text, file: file, samples: madeUpSamples) == preset
      } orSays: { (error) throws(Flaw) in
        try Message.check(error, file: file, lines: Message.lines(text.utf8))
      }
    })

  static let lesson = Subject(
    "lesson", "lessons and challenges", seeds: { lessons }, words: { lessonWords },
    text: { (text) throws(Flaw) in
      do throws(FileError) {
        _ = try Lesson(parsing: text, file: file)
      } catch {
        try Message.check(error, file: file, lines: Message.lines(text.utf8))
      }
    })

  static let answers = Subject(
    "answers", "lessons, with what the model finds for each of their questions",
    seeds: { lessons }, words: { lessonWords },
    text: { (text) throws(Flaw) in
      let (lesson, problems) = Lesson.check(text, file: file)
      if lesson == nil, problems.isEmpty { throw Flaw("no lesson, and no word of why") }
      for problem in problems {
        try Message.check(problem, file: file, lines: Message.lines(text.utf8))
      }
    })

  static let memory = Subject(
    "memory", "what is kept between runs",
    seeds: {
      [
        "theme = \"solarized\"\nglyphs = \"ascii\"\nmouse = \"off\"\nsimulation = \"on\"\n",
        "last = \"kickscope prototype --WP 1100 --theme '/a b/c.toml'\"\nlater = [1, { a = 2 }]\n",
      ]
    },
    words: {
      ["theme", "glyphs", "mouse", "simulation", "last", "kickscope ", "on", "off", "'", "\\"]
        + GlyphSet.allCases.map(\.rawValue) + tomlWords
    },
    text: { (text) throws(Flaw) in
      let (memory, problems) = Memory.reading(text, file: file)
      for problem in problems {
        try Message.check(problem, file: file, lines: Message.lines(text.utf8))
      }
      guard memory.last == nil || memory.lastArguments != nil else {
        throw Flaw("a last command that cannot be run")
      }
      guard Memory.reading(memory.text, file: file) == (memory, []) else {
        throw Flaw("what is kept is read as something else")
      }
    })

  private static var lessons: [String] {
    Lesson.embedded.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static var lessonWords: [String] {
    ["kind", "title", "note", "scenario", "show", "text", "change", "prompt", "ask", "tolerance"]
      + ["choices", "explain", "follow_up", "[[step]]", "goal", "knobs", "allowed", "hints"]
      + ["direction", "number", "choice", "challenge", "queue latency", "service latency"]
      + LessonLanguage.words + Preset.builtIn.map(\.name) + tomlWords
  }

  /// What TOML is made of.
  static let tomlWords = [
    "\"\"\"", "'''", "[[", "]]", "{ ", " }", " = ", "\\u0041", "\\U0001F600", "\\\\", "\\n", "#",
    "\r\n", "0x", "1e9", "inf", "nan", "true", "1979-05-27T07:32:00Z", "\u{FEFF}", "\u{0}",
  ]

  private static let ownPresets = [
    "title = \"\\u0001\\\"x\"\nunit = \"cycles\"\nhertz = 3_000_000_000\nL=8\nWP=1\nWC=2\nNP=3\n"
      + "NC=4\nSP=5\nSC=6\nP=\"nap:1,2,3\"\nC=\"spin:4\"\narrivals=\"bursts:9us,8,100\"\n"
      + "distribution.WP = \"lognormal:0.7\"\n[distribution]\nWC='empirical:t.csv:a:b'\n",
    "\u{FEFF}L = { value = 0x10 }\r\nWP.value = 1\r\nWP.estimated = '''x\r\ny'''\r\n",
  ]

  private static let madeUpSamples = SampleReader(isFile: { $0.hasSuffix("csv") }) {
    (_, column, name) throws(SampleReader.Refusal) in
    guard column != "none", let samples = Samples([1, 2], name: name) else {
      throw SampleReader.Refusal(reason: "there are none")
    }
    return samples
  }
}
