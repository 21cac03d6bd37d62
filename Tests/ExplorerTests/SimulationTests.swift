import Events
import QueueModel
import QueueSimulator
import Testing

@testable import Explorer

@Suite struct SimulationTests {
  @Test func startAsksForPeriodAndPoints() throws {
    let session = Session()
    let request = try #require(session.state.simulation.request)
    #expect(session.effects == [.simulate(request)])
    let axis = try #require(request.axis)
    #expect(request.experiment == Experiment(Scenario.prototypePreset))
    #expect((axis.x, axis.hasLatency) == (.WP, false))
    #expect(Set(axis.values).count == axis.values.count)
    #expect(axis.values.allSatisfy(session.scenario.range(of: .WP).contains))
    #expect(session.state.simulation.isRunning)
  }

  @Test func answersAreShown() throws {
    let session = Session(isSimulated: true)
    let simulation = session.state.simulation
    #expect(!simulation.isRunning)
    #expect(
      simulation.finding(of: session.state.experiment)?.exact?.T == session.scenario.closedForm.T)
    #expect(simulation.period?.trace != nil)
    #expect(Set(simulation.points.map(\.x)) == Set(simulation.request?.axis?.values ?? []))
    for point in simulation.points {
      let form = session.scenario.pushing(.WP, to: point.x).closedForm
      let exact = try #require(point.finding.exact)
      #expect(exact == (form.T, form.E))
    }
    #expect(session.text.contains("sim ✓"))
  }

  @Test func staleAnswersAreDropped() throws {
    var session = Session()
    let old = try #require(session.state.simulation.request)
    session.press("[")
    let before = session.state
    old.run(isCancelled: { false }) { session.send($0) }
    #expect(session.state == before)
    #expect(session.effects == [])
  }

  @Test func cancelledRunsSayNothing() throws {
    let request = try #require(Session().state.simulation.request)
    var count = 0
    request.run(isCancelled: { true }) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test func askedAgainOnlyForOtherNumbers() {
    var session = Session()
    for key in [Key(.down), "t", "g", "m", "y", "?", Key(.escape), "p", Key(.escape), "1"] {
      session.press(key)
      #expect(!session.effectNames.contains("simulate"))
    }
    session.press(Key(.escape), Key(.right))
    #expect(session.effectNames.contains("simulate"))
    for key in ["x", "+", "s", "N", "u", "r"] as [Key] {
      session.press(key)
      #expect(session.effectNames.contains("simulate"), "\(key)")
    }
  }

  @Test func pointsStayWhileThePointMovesAlongTheCurve() {
    var session = Session(isSimulated: true)
    let points = session.state.simulation.points
    var silent = session.state
    _ = silent.update(.keyPressed("["))
    #expect(silent.simulation.points == points)
    #expect(silent.simulation.isRunning)
    session.press("[")
    #expect(session.state.simulation.points.count == points.count)
    _ = silent.update(.keyPressed(Key(.down)))
    _ = silent.update(.keyPressed(Key(.right)))
    #expect(silent.simulation.points == [])
  }

  @Test func pointsComeInPortions() throws {
    let request = try #require(Session(width: 200, height: 60).state.simulation.request)
    var portions: [Int] = []
    var ends: [Bool] = []
    request.run(isCancelled: { false }) { action in
      guard case .pointsSimulated(let id, let points, let isLast) = action else { return }
      #expect(id == request.id)
      portions.append(points.count)
      ends.append(isLast)
    }
    #expect(portions.reduce(0, +) == request.axis?.values.count)
    #expect(portions.dropLast().allSatisfy { $0 == 16 })
    #expect(ends.last == true && !ends.dropLast().contains(true))
  }

  @Test func randomPointsAreSimulatedAgainUntilTheyAreKnown() throws {
    var experiment = Experiment(Scenario.prototypePreset.pushing(.WP, to: 5000))
    experiment.variability.WP = .lognormal(variation: 0.5)
    let axis = SimulationRequest.Axis(x: .WP, values: [4800], hasLatency: false)
    let request = SimulationRequest(id: 7, experiment: experiment, work: .plot(axis))
    var periods: [SimulatedPeriod] = []
    var seen: [Int: [Outcome]] = [:]
    var isOver = false
    request.run(isCancelled: { false }) { action in
      #expect(!isOver)
      switch action {
      case .periodSimulated(7, let period): periods.append(period)
      case .pointsSimulated(7, let points, let isLast):
        isOver = isLast
        for point in points {
          seen[point.x, default: []] += [point.finding.outcome].compactMap { $0 }
        }
      default: Issue.record("\(action)")
      }
    }
    #expect(isOver)
    #expect(Set(seen.keys) == [4800])
    for outcomes in seen.values {
      let messages = outcomes.map(\.messages)
      #expect(messages == messages.sorted() && Set(messages).count == messages.count)
      #expect(outcomes.last?.isSettled(withLatency: false) == true)
      #expect(outcomes.dropLast().allSatisfy { !$0.isSettled(withLatency: false) })
    }
    #expect(seen.values.contains { $0.count > 1 })
    // The beginning is drawn once and stays.
    #expect(periods.allSatisfy { $0.isBeginning && $0.trace == periods[0].trace })
    #expect(periods[0].trace != nil)
  }

  /// So many messages are drawn that about three notifications are seen.
  @Test(arguments: [(1, 12...12), (4, 13...199), (200, 200...200)])
  func theBeginningShowsThreeNotifications(kP: Int, drawn: ClosedRange<Int>) throws {
    var experiment = Experiment(Scenario.prototypePreset.pushing(.kP, to: kP))
    experiment.variability.WP = .exponential
    let axis = SimulationRequest.Axis(x: .WP, values: [], hasLatency: false)
    let request = SimulationRequest(id: 1, experiment: experiment, work: .plot(axis))
    var first: SimulatedPeriod?
    request.run(isCancelled: { first != nil }) { action in
      if case .periodSimulated(_, let period) = action { first = first ?? period }
    }
    let period = try #require(first)
    let (trace, outcome) = (try #require(period.trace), try #require(period.finding?.outcome))
    #expect(drawn.contains(trace.messages))
    #expect(trace.messages == min(200, max(12, Int(3 / outcome.notificationsPerMessage))))
  }

  @Test func exactPointsAreSimulatedOnce() throws {
    let experiment = Experiment(Scenario.prototypePreset, C: .spin(budget: 400))
    let axis = SimulationRequest.Axis(x: .setting(.C, .B), values: [0, 399, 400], hasLatency: true)
    let request = SimulationRequest(id: 1, experiment: experiment, work: .plot(axis))
    var found: [Int: [Fraction]] = [:]
    request.run(isCancelled: { false }) { action in
      guard case .pointsSimulated(_, let points, _) = action else { return }
      for point in points {
        found[point.x, default: []] += [point.finding.exact?.T].compactMap { $0 }
      }
    }
    let T = found.mapValues { $0.map(\.approximation) }
    #expect(T == [0: [3900], 399: [2700], 400: [1500]])
  }

  @Test func requestsAreNumbered() throws {
    var session = Session()
    let first = try #require(session.state.simulation.request)
    session.press(".")
    let second = try #require(session.state.simulation.request)
    #expect(second.id == first.id + 1)
    #expect(session.effects.contains(.simulate(second)))
  }
}

extension SimulationRequest {
  /// The points that it asks for, if it is for the plots.
  var axis: Axis? {
    if case .plot(let axis) = work { axis } else { nil }
  }
}
