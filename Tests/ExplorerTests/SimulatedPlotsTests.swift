import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// What the screen shows where the closed form is silent, from answers made by hand.
@Suite struct SimulatedPlotsTests {
  private static var random: Experiment {
    var experiment = Experiment(Scenario.prototypePreset, C: .spin(budget: 400))
    experiment.variability.WP = .exponential
    return experiment
  }

  /// The session after a pass in which everything is known to within a share.
  private func answer(
    _ session: inout Session, T: Double, within share: Double, messages: Int, isLast: Bool = false
  ) throws {
    let request = try #require(session.state.simulation.request)
    let axis = try #require(request.axis)
    let outcome = Outcome.made(T: T, E: 2 * T, within: share, messages: messages)
    session.send(
      .periodSimulated(
        request: request.id, SimulatedPeriod(finding: .outcome(outcome), trace: nil)))
    let points = axis.values.map { SimulatedPoint(x: $0, finding: .outcome(outcome)) }
    session.send(.pointsSimulated(request: request.id, points, isLast: isLast))
  }

  private func intervals(_ session: Session) -> [Curve] {
    let panel = PlotPanel(session.state, .time)
    return panel.plot(PlotPanel.curves(session.state)).curves.filter { $0.name.isEmpty }
  }

  @Test func intervalsNarrowFromPassToPass() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.1, messages: 10_000)
    let wide = try #require(intervals(session).first)
    #expect(wide.pieces.count == session.state.simulation.points.count)
    #expect(wide.pieces.allSatisfy { $0.map(\.y) == [1800, 2200] })
    #expect(session.state.simulation.isRunning)
    try answer(&session, T: 2000, within: 0.01, messages: 40_000, isLast: true)
    let narrow = try #require(intervals(session).first)
    #expect(narrow.pieces.allSatisfy { $0.map(\.y) == [1980, 2020] })
    #expect(!session.state.simulation.isRunning)
    #expect(session.text.contains("T 2 000 ± 20 ns"))
    #expect(session.text.contains("sim 10k cycles"))
  }

  @Test func whatIsKnownBetterStaysWhileThePointMovesAlongTheCurve() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.001, messages: 160_000, isLast: true)
    session.press(Key(.right))
    #expect(!session.state.simulation.arePointsOld)
    try answer(&session, T: 2100, within: 0.1, messages: 10_000)
    #expect(session.state.simulation.points.allSatisfy { $0.finding.T.value == 2000 })
    #expect(session.state.simulation.finding(of: session.state.experiment)?.T.value == 2100)
  }

  @Test func whatIsKnownBetterStaysWhenTheSameIsAskedForAnew() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.001, messages: 160_000, isLast: true)
    session.press("v")
    try answer(&session, T: 2100, within: 0.1, messages: 10_000)
    #expect(session.state.simulation.finding(of: session.state.experiment)?.T.value == 2000)
  }

  /// A shorter queue that has pushed a threshold down is on another curve over L.
  @Test func aPushedThresholdMakesPointsOld() throws {
    var experiment = Self.random
    experiment.scenario = experiment.scenario.pushing(.kP, to: 200)
    var session = Session(experiment: experiment)
    session.select(.L)
    session.press("x")
    try answer(&session, T: 2000, within: 0.01, messages: 10_000)
    session.type("250")
    session.press(Key(.enter))
    #expect(!session.state.simulation.arePointsOld)
    session.type("100")
    session.press(Key(.enter))
    #expect(session.scenario.kP == 100)
    #expect(session.state.simulation.arePointsOld)
  }

  @Test func axesComeDownToThePointsWhenTheHandRests() throws {
    var session = Session(experiment: Self.random)
    session.rest()
    try answer(&session, T: 50_000, within: 0.01, messages: 10_000)
    #expect(session.state.tops.T >= 50_500)
    try answer(&session, T: 3000, within: 0.001, messages: 40_000)
    #expect((3000..<10_000).contains(session.state.tops.T))
  }

  @Test func ofPointsAboveTheTopNotAllAreLabelled() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.01, messages: 10_000)
    var state = session.state
    state.tops.T = 1000
    let markers = PlotPanel(state, .time).pointMarkers()
    let labels = markers.filter { $0.label == "2 000" }
    #expect(markers.count > 8)
    #expect((2...4).contains(labels.count))
    state.tops.T = 3000
    #expect(PlotPanel(state, .time).pointMarkers().allSatisfy { $0.label == nil })
  }

  @Test func pointsOfAnOlderCurveAreNotPinned() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.01, messages: 10_000)
    var other = session
    other.press("G")
    #expect(other.state.ghost?.points.isEmpty == false)
    session.select(.WC)
    session.press(Key(.right), "G")
    #expect(session.state.ghost?.points.isEmpty == true)
  }

  @Test func theOldCurveStaysUntilTheNewOneIsThere() throws {
    var session = Session(experiment: Self.random)
    try answer(&session, T: 2000, within: 0.01, messages: 10_000)
    session.select(.WC)
    session.press(Key(.right))
    #expect(session.state.simulation.arePointsOld)
    #expect(session.state.simulation.points.allSatisfy { $0.finding.T.value == 2000 })
    #expect(intervals(session).allSatisfy { $0.pieces.isEmpty })
    try answer(&session, T: 3000, within: 0.01, messages: 10_000)
    #expect(!session.state.simulation.arePointsOld)
    #expect(session.state.simulation.points.allSatisfy { $0.finding.T.value == 3000 })
  }

  @Test func axesFitThePointsWhenTheHandRests() throws {
    var session = Session(experiment: Self.random)
    session.rest()
    try answer(&session, T: 50_000, within: 0.01, messages: 10_000)
    #expect(session.state.tops.T >= 50_500)
    session.press(Key(.right))
    let tops = session.state.tops
    try answer(&session, T: 40_000, within: 0.01, messages: 10_000)
    #expect(session.state.tops == tops)
    // The operating point is not let out of the plot.
    session.press(Key(.right))
    try answer(&session, T: 90_000, within: 0.01, messages: 10_000)
    #expect(session.state.tops.T >= 90_000)
  }

  @Test func curvesAreNamedAfterWhatTheyAre() throws {
    func names(_ experiment: Experiment) -> [String] {
      let session = Session(experiment: experiment)
      return PlotPanel(session.state, .time).plot(PlotPanel.curves(session.state)).curves
        .map(\.name).filter { !$0.isEmpty }
    }
    let scenario = Scenario.prototypePreset
    #expect(names(Experiment(scenario)) == ["best SS", "polling", "notification"])
    #expect(names(Self.random) == ["notify", "polling", "notify | spin:400"])
    var noisy = Experiment(scenario)
    noisy.variability.WC = .exponential
    #expect(names(noisy) == ["constant", "polling", "simulated"])
    #expect(
      names(Experiment(scenario, arrivals: .poisson(interval: 5000)))
        == ["simulated"])
  }

  @Test func regimesAreDrawnOnlyWhereTheyRule() {
    func bands(_ experiment: Experiment) -> Int {
      let session = Session(experiment: experiment)
      let plot = PlotPanel(session.state, .time).plot(PlotPanel.curves(session.state))
      return plot.bands.count + plot.verticals.count
    }
    let scenario = Scenario.prototypePreset
    var noisy = Experiment(scenario)
    noisy.variability.WC = .exponential
    #expect(bands(Experiment(scenario)) > 0)
    #expect(bands(noisy) == bands(Experiment(scenario)))
    #expect(bands(Experiment(scenario, C: .poll)) == 0)
    #expect(bands(Experiment(scenario, arrivals: .periodic(interval: 5000))) == 0)
  }

  @Test func exactStepsAreJumpsAndNotSlopes() {
    var session = Session(experiment: Experiment(Scenario.prototypePreset, C: .spin(budget: 400)))
    session.rest()
    let request = session.state.simulation.request
    let points = (request?.axis?.values ?? []).map { x in
      SimulatedPoint(
        x: x, finding: .outcome(.made(T: x <= 1500 ? 1500 : Double(x) + 2400, E: 4000)))
    }
    session.send(.pointsSimulated(request: request?.id ?? 0, points, isLast: true))
    let curve = PlotPanel(session.state, .time).plot(PlotPanel.curves(session.state)).curves.last
    #expect(curve?.pieces.count == 2)
    #expect(curve?.showsRisers == true)
  }

  @Test func theScreenSaysThatTableOneIsSilent() throws {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
      var session = Session(
        experiment: Experiment(Scenario.prototypePreset, C: .spin(budget: 400)), width: width,
        height: height)
      try answer(&session, T: 1500, within: 0, messages: 1)
      #expect(session.text.contains("C spins up to 400 ns"))
      #expect(session.text.contains("Table 1"))
      #expect(session.text.contains("FC, T 3 900, E 5 200"))
      #expect(!session.text.contains("fast consumer"))
    }
  }

  @Test func theLowerPlotGoesThroughTheLatencies() throws {
    var session = Session()
    #expect(session.state.simulation.request?.axis?.hasLatency == false)
    session.press("v")
    #expect(session.state.lowerReading == .queueLatency)
    #expect(session.state.simulation.request?.axis?.hasLatency == true)
    #expect(session.text.contains("queue latency"))
    try answer(&session, T: 3900, within: 0, messages: 1)
    let plot = PlotPanel(session.state, .queueLatency).plot(PlotPanel.curves(session.state))
    #expect(plot.curves.map(\.name) == ["p99", "", "mean"])
    #expect(plot.curves[0].pieces.joined().allSatisfy { $0.y == 4000 })
    #expect(session.state.tops.latency >= 4000)
    session.press("v")
    let worst = PlotPanel(session.state, .serviceLatency).plot(PlotPanel.curves(session.state))
    #expect(worst.curves.map(\.name) == ["worst", "p99", "", "mean"])
    #expect(worst.curves[0].pieces.joined().contains { (9000...9200).contains($0.y) })
    session.press("v")
    #expect(session.state.lowerReading == .work)
    #expect(session.state.simulation.request?.axis?.hasLatency == false)
  }

  @Test func theWorstLatencyHasAFormulaOnlyWithConstantTimes() {
    var noisy = Experiment(Scenario.prototypePreset)
    noisy.variability.WC = .exponential
    let plot = { (experiment: Experiment) in
      let state = Session(experiment: experiment).state
      return PlotPanel(state, .serviceLatency).plot(PlotPanel.curves(state)).curves.map(\.name)
    }
    #expect(plot(Experiment(Scenario.prototypePreset)).contains("worst"))
    #expect(!plot(noisy).contains("worst"))
  }
}
