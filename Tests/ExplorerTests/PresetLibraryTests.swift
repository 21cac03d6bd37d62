import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// A person's own scenarios, the list of all presets, and what is wrong with files.
@Suite struct PresetLibraryTests {
  private static let numbers = "L = 8\nWP = 20\nWC = 10\nNP = 4\nNC = 3\nSP = 2\nSC = 0\n"

  @Test func mechanismsAreRead() throws {
    let text =
      Self.numbers + """
        P = "guard:1,300"
        C = "spin:400"
        arrivals = "bursts:5000,8"
        distribution.WP = "exponential"
        [distribution]
        """
    #expect(throws: FileError.self) { try Preset(parsing: text, file: "a.toml") }
    let right = text.replacing("[distribution]", with: "distribution.SC = \"uniform:0.5\"")
    let experiment = try Preset(parsing: right, file: "a.toml").experiment
    #expect(experiment.P == .guarded(threshold: 1, delay: 300, isBusy: false))
    #expect(experiment.C == .spin(budget: 400))
    #expect(experiment.arrivals == .bursts(interval: 5000, count: 8, spacing: 0))
    #expect(experiment.variability.WP == .exponential)
    #expect(experiment.variability.SC == .uniform(spread: 0.5))
    #expect(experiment.variability.WC == .constant)
  }

  @Test(arguments: [
    (
      "C = \"spn\"",
      "mine.toml:8: C: 'spn': 'spn' is not a strategy; "
        + Strategy.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ", or A to X"
    ),
    ("P = 4", "mine.toml:8: P: is a whole number; write a text in quotes"),
    (
      "arrivals = \"poisson\"",
      "mine.toml:8: arrivals: 'poisson': poisson needs its interval, as poisson:10us"
    ),
    (
      "distribution.WP = \"uniform:2\"",
      "mine.toml:8: distribution.WP: 'uniform:2': spread is 2.0; it can be above 0 and up to 1"
    ),
    (
      "distribution = \"exponential\"",
      "mine.toml:8: distribution: is a text in quotes; write a table"
    ),
    (
      "distribution.wp = \"exponential\"",
      "mine.toml:8: distribution.wp: no such key; do you mean distribution.WP?"
    ),
    ("distribution.L = \"exponential\"", "mine.toml:8: distribution.L: no such key"),
  ])
  func wrongMechanisms(line: String, sentence: String) {
    let library = PresetLibrary(files: [("mine.toml", Self.numbers + line)])
    #expect(library.own.isEmpty)
    #expect(library.problems.first?.text.hasPrefix(sentence) == true, "\(library.problems)")
  }

  @Test func aNameThatShipsIsNotTaken() {
    let library = PresetLibrary(files: [("/c/prototype.toml", Self.numbers)])
    #expect(library.own.isEmpty)
    #expect(
      library.problems.map(\.text) == [
        "/c/prototype.toml: a preset that ships has this name; give the file another one"
      ])
    #expect(library.named("prototype") == .standard)
  }

  @Test func ownPresetsAreListedByName() throws {
    var library = PresetLibrary(files: [("b.toml", Self.numbers), ("c.toml", "L = 1")])
    library.insert(try Preset(parsing: Self.numbers, file: "a.toml"))
    library.insert(try Preset(parsing: "title = \"new\"\n" + Self.numbers, file: "b.toml"))
    #expect(library.own.map(\.name) == ["a", "b"])
    #expect(library.named("b")?.title == "new")
    #expect(library.problems.map(\.text) == ["c.toml: WP: is missing; write it"])
    #expect(library.all.count == Preset.builtIn.count + 2)
  }

  @Test func aWordOfTheCommandLineIsOpenedByItsFile() throws {
    let preset = try Preset(parsing: Self.numbers, file: "/c/plot.toml")
    let library = PresetLibrary(
      files: [("/c/plot.toml", Self.numbers), ("/c/mine.toml", Self.numbers)], reserved: ["plot"])
    let size = Size(width: 80, height: 24)
    #expect(
      State(preset: preset, library: library, size: size).commandLine == "kickscope /c/plot.toml")
    let mine = try #require(library.named("mine"))
    #expect(State(preset: mine, library: library, size: size).commandLine == "kickscope mine")
  }

  @Test func theCommandLineTakesAPresetsStrategyBack() throws {
    let preset = try #require(Preset.named("io-uring-sqpoll"))
    var experiment = preset.experiment
    let size = Size(width: 80, height: 24)
    #expect(State(preset: preset, size: size).commandLine == "kickscope io-uring-sqpoll")
    experiment.C = .notify
    experiment.variability.WC = .exponential
    #expect(
      State(preset: preset, experiment: experiment, size: size).commandLine
        == "kickscope io-uring-sqpoll --strategy-C notify --distribution-WC exponential")
  }

  @Test func openingAPresetSetsItsStrategies() throws {
    var session = Session()
    let index = try #require(Preset.builtIn.firstIndex { $0.name == "vhost-user" })
    session.press("p", Key(.home))
    for _ in 0..<index { session.press(Key(.down)) }
    session.press(Key(.enter))
    #expect(session.state.experiment.C == .poll)
    session.press("u")
    #expect(session.state.experiment == Preset.standard.experiment)
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60), (60, 20), (40, 12)])
  func theListScrollsAtEverySize(width: Int, height: Int) {
    for (index, preset) in Preset.builtIn.enumerated() {
      var session = Session(width: width, height: height)
      session.press("p", Key(.home))
      for _ in 0..<index { session.press(Key(.down)) }
      let line = session.text.split(separator: "\n").first {
        $0.contains("▸ \(preset.title.prefix(12))")
      }
      #expect(line != nil, "\(preset.name)")
    }
    var session = Session(width: width, height: height)
    session.press("p", Key(.end))
    #expect(session.text.contains("your own"))
  }

  @Test func numbersAreShownWithTheirMarks() throws {
    for (width, height) in [(80, 24), (120, 36)] {
      var session = Session(width: width, height: height)
      session.press("p")
      #expect(session.text.contains("p published  d derived  e estimated"))
    }
    var session = Session(width: 120, height: 36)
    session.press("p")
    #expect(session.text.contains("WC         1 100 p  the paper, section 3.3"))
    session.resize(80, 24)
    #expect(session.text.contains("WC 1 100 p"))
  }
}
