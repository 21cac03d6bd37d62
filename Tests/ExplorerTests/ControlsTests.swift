import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// The rows below the nine knobs.
@Suite struct ControlsTests {
  private static let usual: [Control] = [
    .strategy(.P), .strategy(.C), .distribution(.WP), .distribution(.WC), .arrivals,
  ]

  @Test func rowsStandBelowTheKnobs() {
    let session = Session()
    #expect(session.state.controls == session.state.knobs.map(Control.knob) + Self.usual)
    #expect(session.state.experiment == Experiment(Scenario.prototypePreset))
  }

  @Test func aStrategyBringsItsSettings() {
    var session = Session()
    session.select(.strategy(.C))
    session.press(Key(.right))
    #expect(session.state.experiment.C == .poll)
    #expect(session.state.controls == session.state.knobs.map(Control.knob) + Self.usual)
    session.press(Key(.right))
    // A notification of P and a start of C: what spinning saves.
    #expect(session.state.experiment.C == .spin(budget: 2600))
    #expect(session.state.controls[10...11] == [.strategy(.C), .setting(.C, .B)])
    session.press(Key(.right))
    #expect(
      session.state.controls[10...12] == [
        .strategy(.C), .setting(.C, .Y), .setting(.C, .YE),
      ])
    session.press(Key(.left), Key(.left), Key(.left), Key(.left))
    #expect(session.state.experiment.C == .adaptive)
    session.press(Key(.right))
    #expect(session.state.experiment == Experiment(Scenario.prototypePreset))
  }

  @Test(arguments: Party.allCases) func everyKindCanBeChosen(party: Party) {
    var session = Session()
    session.select(.strategy(party))
    var kinds: [Strategy.Kind] = []
    for _ in Strategy.Kind.allCases {
      let strategy = session.state.experiment[party]
      kinds.append(strategy.kind)
      #expect(strategy.settings.allSatisfy { $0.range.contains(strategy[$0] ?? -1) })
      for setting in strategy.settings {
        let viewport = session.state.viewport(of: .setting(party, setting))
        #expect(viewport.contains(strategy[setting] ?? -1), "\(strategy)")
      }
      session.press(Key(.right))
    }
    #expect(kinds == Strategy.Kind.allCases)
    #expect(session.state.experiment[party] == .notify)
  }

  @Test func settingsTurnAndTakeTypedValues() {
    var session = Session()
    session.select(.strategy(.C))
    session.press("3")
    session.select(.setting(.C, .B))
    session.type("0.4us")
    session.press(Key(.enter))
    #expect(session.state.experiment.C == .spin(budget: 400))
    session.press(".")
    #expect(session.state.experiment.C == .spin(budget: 401))
    session.press("u")
    #expect(session.notice == "undone: notify | spin:400")
    session.press("u", "u")
    #expect(session.state.experiment == Experiment(Scenario.prototypePreset))
    session.press("U", "U", "U")
    #expect(session.state.experiment.C == .spin(budget: 401))
    session.press("r")
    #expect(session.state.experiment == Experiment(Scenario.prototypePreset))
  }

  @Test func timesVaryByAShare() {
    var session = Session()
    session.select(.distribution(.WP))
    session.press("4")
    #expect(session.state.experiment.variability.WP == .lognormal(variation: 1))
    session.select(.variation(.WP))
    session.type("0.25")
    session.press(Key(.enter))
    #expect(session.state.experiment.variability.WP == .lognormal(variation: 0.25))
    #expect(session.text.contains("0.25"))
    session.type("101")
    session.press(Key(.enter))
    #expect(session.notice == "cv of WP: it can be 0.01 to 100")
    session.press(Key(.escape))
    session.select(.distribution(.WP))
    session.press("3")
    #expect(session.state.experiment.variability.WP == .exponential)
    #expect(!session.state.controls.contains(.variation(.WP)))
  }

  @Test func arrivalsStartNearTheLimit() throws {
    var session = Session()
    session.select(.arrivals)
    session.press(Key(.right))
    #expect(session.state.experiment.arrivals == .periodic(interval: 4875))
    session.select(.interval)
    session.type("6000")
    session.press(Key(.enter))
    session.select(.arrivals)
    session.press(Key(.right), Key(.right))
    #expect(
      session.state.experiment.arrivals == .bursts(interval: 6000, count: 16, spacing: 1500))
    session.select(.interval)
    session.type("1000")
    session.press(Key(.enter))
    #expect(
      session.state.experiment.arrivals == .bursts(interval: 1000, count: 16, spacing: 1000))
    session.select(.spacing)
    session.type("1001")
    session.press(Key(.enter))
    #expect(session.notice == "sep of a burst: it can be 0 to 1 000 ticks")
  }

  @Test func measuredTimesCanBeLeftAndFoundAgain() throws {
    let samples = try #require(Samples([1, 2, 3], name: "w.csv"))
    var experiment = Experiment(Scenario.prototypePreset)
    experiment.variability.WC = .empirical(samples)
    experiment.variability.NP = .exponential
    var session = Session(experiment: experiment)
    #expect(session.state.controls.contains(.distribution(.NP)))
    session.select(.distribution(.WC))
    #expect(session.text.contains("w.csv"))
    session.press(Key(.right))
    #expect(session.state.experiment.variability.WC == .constant)
    session.press(Key(.end))
    #expect(session.state.experiment.variability.WC == .empirical(samples))
  }

  @Test func onlyNumbersLieAlongX() {
    var session = Session()
    session.select(.strategy(.C))
    session.press("3", "x")
    #expect(session.state.xControl == .WP)
    #expect(session.notice == "strategy C is a choice: only numbers lie along the x axis")
    session.select(.setting(.C, .B))
    session.press("x")
    #expect(session.state.xControl == .setting(.C, .B))
    #expect(session.text.contains("B of C, ns"))
    // The next number behind it goes round to the first knob.
    session.press("X")
    #expect(session.state.xControl == .L)
    session.press("u")
    #expect(session.state.xControl == .setting(.C, .B))
    session.select(.strategy(.C))
    session.press(Key(.home))
    #expect(session.state.xControl == .WP)
  }

  @Test func tracksHaveNoRegimesWhereTableOneIsSilent() {
    var session = Session(width: 80, height: 24)
    session.select(.strategy(.C))
    session.press(Key(.right))
    session.select(.WP)
    #expect(session.text.contains("no regimes"))
    let row = session.text.split(separator: "\n").first { $0.contains("▸ WPx") }
    #expect(row?.contains("FC") == false)
    session.press("[")
    #expect(session.notice?.hasPrefix("no regimes here") == true)
    #expect(session.scenario.WP == 1500)
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 60, height: 20), Size(width: 40, height: 12),
  ])
  func theSelectedRowIsAlwaysInView(size: Size) {
    var session = Session(width: size.width, height: size.height)
    session.select(.strategy(.C))
    session.press("3")
    for _ in 0..<2 * session.state.controls.count {
      session.press(Key(.down))
      let sliders = SliderPanel(session.state).sliders
      #expect(sliders.contains { $0.control == session.state.selected })
    }
    for _ in 0..<2 * session.state.controls.count {
      session.press(Key(.up))
      let sliders = SliderPanel(session.state).sliders
      #expect(sliders.contains { $0.control == session.state.selected })
    }
  }

  @Test func nineKnobsAreInViewUntilMoreIsAskedFor() {
    var session = Session(width: 80, height: 24)
    for _ in 0..<5 { session.press(Key(.down)) }
    #expect(session.selected == .SC)
    #expect(SliderPanel(session.state).sliders.map(\.control) == Knob.nine.map(Control.knob))
    #expect(session.text.contains("↓ 5 more"))
    session.press(Key(.down))
    #expect(session.text.contains("↑ 1 ↓ 4 more"))
  }

  @Test func aLargeScreenShowsEveryRow() {
    var session = Session(width: 200, height: 60)
    for (control, key) in [
      (Control.strategy(.P), "5" as Key), (.strategy(.C), "5"), (.distribution(.WP), "4"),
      (.distribution(.WC), "4"), (.arrivals, "4"),
    ] {
      session.select(control)
      session.press(key)
    }
    #expect(session.state.controls.count == 25)
    #expect(SliderPanel(session.state).sliders.count == 25)
  }
}
