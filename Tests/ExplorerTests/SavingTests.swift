import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// Scenarios that a person saves under a name.
@Suite struct SavingTests {
  /// Saves under a name and answers as the file does.
  private func save(_ name: String, in session: inout Session) throws -> Document {
    session.press("W")
    for _ in 0..<80 { session.press(Key(.backspace)) }
    session.type(name)
    session.press(Key(.enter))
    let documents = session.effects.compactMap { effect -> Document? in
      if case .write(let document) = effect { document } else { nil }
    }
    let document = try #require(documents.first)
    guard case .scenario(let file) = document.place else {
      throw FileError(file: name, problem: .missingKey)
    }
    session.send(.documentWritten(document.place, path: "/presets/\(file).toml", problem: nil))
    return document
  }

  @Test func writesWhatIsOnTheScreen() throws {
    var session = Session()
    session.press(Key(.right))
    let document = try save("my ring", in: &session)
    // Another explorer may have saved one of that name meanwhile.
    #expect(!document.mayReplace)
    #expect(document.place == .scenario(name: "my-ring"))
    let preset = try Preset(parsing: document.text, file: "my-ring.toml")
    #expect(preset.name == "my-ring")
    #expect(preset.title == "my ring")
    #expect(preset.experiment == session.state.experiment)
    #expect(preset.provenance[.WP] == .setByHand)
    #expect(preset.provenance[.NP] == .published(source: "the paper, section 3.3"))
    #expect(preset.x == .WP)
  }

  @Test func becomesThePresetAndIsListed() throws {
    var session = Session()
    session.press(Key(.right))
    _ = try save("mine", in: &session)
    #expect(session.notice?.contains("/presets/mine.toml") == true)
    #expect(session.state.preset.name == "mine")
    #expect(session.state.preset.file == "/presets/mine.toml")
    #expect(session.state.library.own.map(\.name) == ["mine"])
    #expect(session.state.commandLine == "kickscope mine")
    session.press("p", Key(.end))
    #expect(session.text.contains("your own"))
    #expect(session.text.contains("▸ mine"))
    session.press(Key(.enter), Key(.right))
    #expect(session.state.commandLine == "kickscope mine --WP 1600")
    session.press("r")
    #expect(session.state.scenario.WP == 1550)
  }

  @Test func aTakenNameAsksAgain() throws {
    var session = Session()
    _ = try save("mine", in: &session)
    session.press(Key(.right), "W", Key(.enter))
    #expect(session.effects.isEmpty)
    #expect(session.notice == "mine is there already; Enter again replaces it")
    #expect(session.state.prompt?.text == "mine")
    session.press(Key(.enter))
    #expect(session.effectNames == ["write(scenario(name: \"mine\"))"])
    for case .write(let document) in session.effects { #expect(document.mayReplace) }
    #expect(session.state.prompt == nil)
  }

  /// Another explorer has saved it since this one read the folder.
  @Test func aNameThatIsTakenMeanwhileAsksAgain() {
    var session = Session()
    session.press("W")
    session.type("my ring")
    session.press(Key(.enter))
    for case .write(let document) in session.effects { #expect(!document.mayReplace) }
    session.send(.documentExists(.scenario(name: "my-ring")))
    #expect(session.notice == "my-ring is there already; Enter again replaces it")
    #expect(session.state.prompt?.text == "my ring")
    session.press(Key(.enter))
    #expect(session.effectNames == ["write(scenario(name: \"my-ring\"))"])
    for case .write(let document) in session.effects { #expect(document.mayReplace) }
  }

  @Test func anotherNameIsAskedAboutAnew() throws {
    var session = Session()
    for name in ["one", "two"] { _ = try save(name, in: &session) }
    session.press("W", Key(.enter))
    for _ in 0..<3 { session.press(Key(.backspace)) }
    session.type("one")
    session.press(Key(.enter))
    #expect(session.effects.isEmpty)
    #expect(session.notice == "one is there already; Enter again replaces it")
  }

  @Test func aBrokenFileIsNotReplacedUnasked() {
    let library = PresetLibrary(files: [("/c/mine.toml", "L = 8")])
    var state = State(library: library, size: Size(width: 80, height: 24))
    #expect(state.save(as: "mine").isEmpty)
    #expect(state.notice?.text == "mine is there already; Enter again replaces it")
    #expect(state.save(as: "mine").count == 1)
  }

  @Test(arguments: [
    ("", "a name is needed, as my-ring"), ("   ", "a name is needed, as my-ring"),
    ("a/b", "a name has letters a to z, digits, - and _, and no /"),
    ("..", "a name has letters a to z, digits, - and _, and no ."),
    ("Größe", "a name has letters a to z, digits, - and _, and no ö"),
    ("-x", "a name begins with a letter or a digit"),
    (String(repeating: "x", count: 65), "too long: a name has at most 64 characters"),
    ("prototype", "prototype is a preset that ships; choose another name"),
    ("plot", "plot is a command; choose another name"),
  ])
  func wrongNamesStay(name: String, sentence: String) {
    let library = PresetLibrary(reserved: ["plot"])
    var state = State(library: library, size: Size(width: 80, height: 24))
    state.askForName()
    state.prompt?.text = name
    #expect(state.save(as: name).isEmpty)
    #expect(state.notice?.text == sentence)
    #expect(state.prompt?.text == name)
    #expect(state.experiment == Preset.standard.experiment)
  }

  @Test func aFileThatCannotBeWrittenChangesNothing() {
    var session = Session()
    session.press("W")
    session.type("mine")
    session.press(Key(.enter))
    session.send(
      .documentWritten(.scenario(name: "mine"), path: "/ro/mine.toml", problem: "read-only"))
    #expect(session.notice == "/ro/mine.toml: read-only")
    #expect(session.state.preset == .standard)
    #expect(session.state.library.own.isEmpty)
  }

  /// A scenario that was saved and opened is the same experiment, whatever it is.
  @Test func savedAndOpenedIsTheSame() throws {
    var generator = SplitMix64(seed: 41)
    let units: [TimeUnit] = [.ticks, .nanoseconds, .microseconds, .cycles(hertz: 3_500_000_000)]
    for index in 0..<400 {
      var experiment = Experiment.randomlyFed(using: &generator)
      let scenario = experiment.scenario
      func value(_ parameter: Parameter) -> Int { scenario[parameter] }
      experiment.scenario = try Scenario(
        L: value(.L), kP: value(.kP), kC: value(.kC), WP: value(.WP), WC: value(.WC),
        NP: value(.NP), NC: value(.NC), SP: value(.SP), SC: value(.SC),
        unit: units[index % units.count])
      if index.isMultiple(of: 3) { experiment.arrivals = .poisson(interval: 1 + index) }
      let distributions: [Distribution] = [
        .constant, .exponential, .uniform(spread: 0.25), .lognormal(variation: 0.7),
      ]
      for parameter in Parameter.allCases {
        experiment.variability[parameter] = distributions.randomElement(using: &generator)!
      }
      let state = State(
        preset: Preset.builtIn[index % Preset.builtIn.count], experiment: experiment,
        size: Size(width: 80, height: 24))
      var saving = state
      _ = saving.save(as: "case \(index)")
      let saved = try #require(saving.saving)
      let opened = try Preset(parsing: saved.text, file: "case-\(index).toml")
      #expect(opened.experiment == experiment)
      #expect(opened.provenance == saved.provenance)
      #expect(opened.note == saved.note)
      #expect(opened.x == saved.x)
    }
  }

  @Test func textsSurviveTheirQuotes() throws {
    for text in ["a \"b\" \\ c", "tab\tand\nline", "\u{1}\u{7F}", "µ → ü"] {
      let preset = Preset(
        name: "x", title: text, experiment: Preset.standard.experiment,
        provenance: [.L: .published(source: text)], note: text, x: .L)
      let opened = try Preset(parsing: preset.text, file: "x.toml")
      #expect(opened.title == text)
      #expect(opened.note == text)
      #expect(opened.provenance[.L] == .published(source: text))
    }
  }

  @Test func measuredTimesAreNamedByWholePaths() throws {
    let samples = try #require(Samples([1, 2, 6], name: "times.csv:WP"))
    var experiment = Preset.standard.experiment
    experiment.variability.WP = .empirical(samples)
    var state = State(
      library: PresetLibrary(folder: "/data"), experiment: experiment,
      size: Size(width: 80, height: 24))
    _ = state.save(as: "mine")
    let text = try #require(state.saving?.text)
    let reader = SampleReader(isFile: { $0 == "/data/times.csv" }) {
      (file, column, name) throws(SampleReader.Refusal) in
      #expect(file == "/data/times.csv")
      #expect(column == "WP")
      guard let samples = Samples([1, 2, 6], name: name) else {
        throw SampleReader.Refusal(reason: "none")
      }
      return samples
    }
    let opened = try Preset(parsing: text, file: "mine.toml", samples: reader)
    guard case .empirical(let read) = opened.experiment.variability.WP else {
      Issue.record("not read")
      return
    }
    #expect(read.values == samples.values)
    let refused = PresetLibrary(files: [("/c/mine.toml", text)])
    #expect(refused.own.isEmpty)
    #expect(
      refused.problems.map(\.text) == [
        "/c/mine.toml:16: distribution.WP: cannot be read: no files are read here"
      ])
  }
}
