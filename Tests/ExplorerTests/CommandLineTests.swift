import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct CommandLineTests {
  /// What the command line does with it: the preset, and the typed parameters in place of its own.
  @Test func bringsThePointBackFromEveryPreset() throws {
    var generator = SplitMix64(seed: 13)
    for preset in Preset.builtIn {
      for _ in 0..<40 {
        var scenario = preset.scenario
        for _ in 0..<3 {
          let knob = Knob.nine.randomElement(using: &generator) ?? .L
          scenario = scenario.pushing(knob, to: Int.random(in: 0...3000, using: &generator))
        }
        var experiment = preset.experiment
        experiment.scenario = scenario
        let session = Session(preset: preset, experiment: experiment)
        var words = session.state.commandLine.split(separator: " ").map(String.init)
        #expect(words.removeFirst() == "kickscope")
        let start = try #require(Preset.named(words.removeFirst())).scenario
        var values: [Parameter: Int] = [:]
        while words.count >= 2 {
          let parameter = try #require(
            Parameter(rawValue: String(words.removeFirst().dropFirst(2))))
          values[parameter] = try DurationText.value(
            words.removeFirst(), of: parameter, unit: start.unit)
        }
        #expect(words == [])
        func value(_ parameter: Parameter) -> Int { values[parameter] ?? start[parameter] }
        let point = try Scenario(
          L: value(.L), kP: value(.kP), kC: value(.kC), WP: value(.WP), WC: value(.WC),
          NP: value(.NP), NC: value(.NC), SP: value(.SP), SC: value(.SC), unit: start.unit)
        #expect(point == scenario)
      }
    }
  }

  @Test func bringsTheViewBack() {
    for view in View.allCases {
      var session = Session(width: 120, height: 36)
      session.select(.SC)
      session.press("x")
      for _ in View.allCases where session.state.view != view { session.press(Key(.tab)) }
      #expect(session.state.view == view)
      let words = session.state.commandLine.split(separator: " ").map(String.init)
      #expect(words.dropFirst(2).prefix(2) == ["--x", "SC"])
      #expect(words.dropFirst(4) == (view == .plots ? [] : ["--view", view.rawValue]))
      var state = State(size: Size(width: 120, height: 36))
      state.open(Opening(view: view, x: .SC))
      #expect(state.view == view)
      #expect(state.xControl == .SC)
      #expect(state.commandLine == session.state.commandLine)
    }
  }

  @Test func aViewWithoutRoomIsNotOpened() {
    var state = State(size: Size(width: 30, height: 5))
    state.open(Opening(view: .map))
    #expect(state.view == .plots)
  }

  @Test func bringsALinkedAxisBack() throws {
    let text = Preset.standard.text.replacing("x = \"WP\"", with: "x = \"NP\"")
    let preset = try Preset(parsing: text, file: "mine.toml")
    var session = Session(preset: preset)
    #expect(!session.state.commandLine.contains("--x"))
    session.press("N")
    #expect(session.state.xControl == .N)
    #expect(session.state.commandLine.contains(" --x N"))
    var state = State(
      preset: preset, experiment: session.state.experiment, size: session.state.size)
    state.open(Opening(x: .N))
    #expect(state.xControl == .N && state.links == session.state.links)
    #expect(state.commandLine == session.state.commandLine)
  }

  @Test func bringsDoubtsAndTheMapBack() throws {
    var session = Session(width: 120, height: 36)
    session.press("%")
    session.type("10%")
    session.press(Key(.enter), "M")
    session.select(.SP)
    session.press("Y")
    #expect(session.state.commandLine == "kickscope prototype --y SP --view map --doubt WP=10%")
    var state = State(size: Size(width: 120, height: 36))
    var opening = Opening(view: .map, y: .SP)
    opening.doubts[.WP] = try Doubt("10%", of: .WP, unit: .nanoseconds)
    state.open(opening)
    #expect(state.commandLine == session.state.commandLine)
    // And undo brings doubts back that a reset has taken away.
    session.press("r")
    #expect(session.state.doubts.isEmpty)
    session.press("u")
    #expect(session.state.doubts == opening.doubts)
  }

  @Test func namesTheFileOfAPresetThatDoesNotShip() throws {
    let preset = try Preset(
      parsing: """
        title = "mine"
        unit = "ns"
        L = 8
        kP = 1
        kC = 1
        WP = 10
        WC = 20
        NP = 1
        NC = 1
        SP = 1
        SC = 1
        """, file: "./mine.toml")
    let state = State(preset: preset, size: .init(width: 80, height: 24))
    #expect(state.commandLine == "kickscope ./mine.toml")
  }

  /// What a shell makes of the lines at the bottom of the screen.
  @Test(arguments: [(30, 11), (40, 12), (60, 20), (80, 24), (100, 30), (200, 60)])
  func isShownSoThatItCanBePasted(width: Int, height: Int) throws {
    var session = Session(experiment: manyMechanisms, width: width, height: height)
    session.press(",", "y")
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.contains("kickscope prototype --") })
    var shown = ""
    for line in lines[first...] {
      guard line.hasSuffix(" \\") else {
        shown += line
        break
      }
      shown += line.dropLast()
    }
    let words = shown.split(separator: " ")
    #expect(words == session.state.commandLine.split(separator: " "))
  }

  @Test(
    arguments: [
      ("a b c", 5, ["a b c"]), ("a b cd", 5, ["a b \\", "cd"]), ("a bb cc", 6, ["a bb \\", "cc"]),
      ("a '  b c' d", 6, ["a \\", "'  b c' \\", "d"]),
      ("'a'\\''b c' d", 8, ["'a'\\''b c' \\", "d"]),
    ] as [(String, Int, [String])])
  func isBrokenBetweenWordsOfAShell(command: String, width: Int, lines: [String]) {
    #expect(command.wrappedForShell(width) == lines)
  }

  @Test func namesWhatIsNotAsInThePapersModel() throws {
    var session = Session(experiment: manyMechanisms)
    session.press("y")
    #expect(
      session.notice == """
        kickscope prototype --strategy-P guard-busy:1,300 --strategy-C spin:400 \
        --distribution-WP exponential --distribution-SC lognormal:0.5 --arrivals bursts:5000,16,100
        """)
  }

  private var manyMechanisms: Experiment {
    var experiment = Experiment(Scenario.prototypePreset, C: .spin(budget: 400))
    experiment.P = .guarded(threshold: 1, delay: 300, isBusy: true)
    experiment.variability.WP = .exponential
    experiment.variability.SC = .lognormal(variation: 0.5)
    experiment.arrivals = .bursts(interval: 5000, count: 16, spacing: 100)
    return experiment
  }
}
