import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

@Suite struct ComparisonTests {
  private func opened(width: Int = 120, height: Int = 36) throws -> (Session, SimulationRequest) {
    var session = Session(width: width, height: height)
    session.press("c")
    return (session, try #require(session.state.simulation.request))
  }

  /// Answers for some of the rows, by their places.
  private func answer(
    _ session: inout Session, _ found: [(row: Int, outcome: Outcome)], isLast: Bool = false
  ) throws {
    let comparison = try #require(session.state.comparison)
    let request = try #require(session.state.simulation.request)
    let rows = found.map {
      SimulatedRow(experiment: comparison.rows[$0.row].experiment, outcome: $0.outcome)
    }
    session.send(.rowsSimulated(request: request.id, rows, isLast: isLast))
  }

  @Test func asksForEveryStrategyOfTheScenarioOnScreen() throws {
    let (session, request) = try opened()
    let comparison = try #require(session.state.comparison)
    #expect(request.work == .compare(comparison.rows.map(\.experiment)))
    let kinds = Set(comparison.rows.map { $0.experiment.P.kind })
    #expect(kinds == Set(Strategy.Kind.allCases))
    #expect(comparison.rows.allSatisfy { $0.experiment.scenario.WP == session.scenario.WP })
    #expect(Set(comparison.rows.map(\.letter)).count == comparison.rows.count)
    #expect(comparison.rows[comparison.selected].experiment == session.state.experiment)
  }

  @Test func comparesWithTodaysTimesAndArrivals() throws {
    var experiment = Experiment(Scenario.prototypePreset)
    experiment.C = .spin(budget: 123)
    experiment.variability.WC = .exponential
    experiment.arrivals = .poisson(interval: 5000)
    var session = Session(experiment: experiment)
    session.press("c")
    let comparison = try #require(session.state.comparison)
    #expect(comparison.rows.allSatisfy { $0.experiment.variability == experiment.variability })
    #expect(comparison.rows.allSatisfy { $0.experiment.arrivals == experiment.arrivals })
    #expect(comparison.rows.last?.experiment == experiment)
    #expect(session.text.contains("today's ●"))
    #expect(comparison.isTimeGiven)
  }

  @Test func rowsFillInAsTheyAreFound() throws {
    var (session, _) = try opened()
    let count = try #require(session.state.comparison).rows.count
    #expect(session.text.contains("0 of \(count)"))
    try answer(&session, [(1, .made(T: 1234, E: 3000))])
    #expect(session.text.contains("1 of \(count)"))
    #expect(session.text.contains("1 234"))
    #expect(session.state.simulation.isRunning)
    try answer(&session, [], isLast: true)
    #expect(!session.state.simulation.isRunning)
  }

  @Test func whatIsKnownBetterStays() throws {
    var (session, _) = try opened()
    try answer(&session, [(1, .made(T: 1500, E: 3000, within: 0.01, messages: 40_000))])
    try answer(&session, [(1, .made(T: 1600, E: 3000, within: 0.03))])
    #expect(session.state.comparison?.rows[1].outcome?.T.value == 1500)
    try answer(&session, [(1, .made(T: 1510, E: 3000, within: 0.001, messages: 160_000))])
    #expect(session.state.comparison?.rows[1].outcome?.T.value == 1510)
  }

  @Test func sortsByAnyColumnBothWays() throws {
    var (session, _) = try opened()
    try answer(
      &session,
      [
        (0, .made(T: 3900, E: 5200, latency: 10)), (1, .made(T: 1500, E: 3000, latency: 30)),
        (2, .made(T: 2000, E: 2600, latency: 20)),
      ])
    func order() -> [Int]? { session.state.comparison.map { Array($0.order.prefix(3)) } }
    session.press("2")
    #expect(order() == [1, 2, 0])
    session.press("2")
    #expect(order() == [0, 2, 1])
    session.press(Key(.right), Key(.enter))
    #expect(session.state.comparison?.sorting == .E)
    #expect(order() == [2, 1, 0])
    session.press("4")
    #expect(order() == [0, 2, 1])
    session.press("1")
    #expect(order() == [0, 1, 2])
    // Rows of which nothing is known stay last, whichever way.
    session.press("3", "3")
    #expect(session.state.comparison?.order.last.map { $0 > 2 } == true)
  }

  @Test func theFrontIsWhatNothingIsBetterThan() throws {
    var (session, _) = try opened()
    try answer(
      &session,
      [
        (0, .made(T: 3900, E: 5200)), (1, .made(T: 1500, E: 3000)), (2, .made(T: 2000, E: 2600)),
        (3, .made(T: 1500, E: 3100)), (4, .made(T: 2000, E: 2600)),
      ])
    #expect(session.state.comparison?.front == [1, 2, 4])
    let marked = session.text.split(separator: "\n").filter { $0.contains(" ◆ ") }
    // The title explains the mark.
    #expect(marked.count == 4)
  }

  @Test func intervalsThatOverlapDecideNothing() throws {
    var (session, _) = try opened()
    try answer(
      &session,
      [
        (0, .made(T: 1502, E: 2600, within: 0.003)), (1, .made(T: 1500, E: 3000, within: 0.003)),
      ])
    // Row 1 is faster by less than is known, and costs more.
    #expect(session.state.comparison?.front == [0])
  }

  @Test func whereTimeIsGivenLatencyIsWeighed() throws {
    var experiment = Experiment(Scenario.prototypePreset)
    experiment.arrivals = .periodic(interval: 6000)
    var session = Session(experiment: experiment)
    session.press("c")
    try answer(
      &session,
      [
        (0, .made(T: 6000, E: 5200, latency: 3000)), (1, .made(T: 6000, E: 12_000, latency: 1100)),
        (2, .made(T: 6000, E: 5300, latency: 3100)),
      ])
    #expect(session.state.comparison?.front == [0, 1])
    #expect(session.text.contains("E over mean queue latency"))
  }

  @Test func aRowBecomesTheOperatingPoint() throws {
    var (session, _) = try opened()
    session.press("j", "j", "a")
    #expect(session.state.overlay == nil)
    #expect((session.state.experiment.P, session.state.experiment.C) == (.poll, .poll))
    #expect(session.notice == "now poll: poll | poll; u goes back")
    #expect(session.effectNames.contains("simulate"))
    session.press("u")
    #expect(session.state.experiment == Experiment(session.scenario))
  }

  @Test(arguments: [Key(.escape), "c", "q"]) func closes(key: Key) throws {
    var (session, _) = try opened()
    session.press(key)
    #expect(session.state.overlay == nil && !session.state.isFinished)
    // The plots are asked for again.
    #expect(session.state.simulation.request?.axis != nil)
  }

  @Test func whatIsKnownIsThereWhenItIsOpenedAgain() throws {
    var (session, _) = try opened()
    try answer(&session, [(1, .made(T: 1234, E: 3000))])
    session.press(Key(.escape), "c")
    #expect(session.state.comparison?.rows[1].outcome?.T.value == 1234)
    session.press(Key(.escape), Key(.right), "c")
    #expect(session.state.comparison?.rows[1].outcome == nil)
  }

  @Test func theMouseSortsAndPoints() throws {
    var (session, _) = try opened()
    try answer(&session, [(0, .made(T: 3900, E: 5200)), (1, .made(T: 1500, E: 3000))])
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = try #require(lines.firstIndex { $0.contains("latency") && $0.contains("kicks") })
    let column = try #require(Array(lines[heading]).lastIndex(of: "E"))
    session.use(.pressed(.left), column, heading)
    #expect(session.state.comparison?.sorting == .E)
    #expect(session.state.comparison?.order.first == 1)
    session.use(.pressed(.left), 10, heading + 1)
    #expect(session.state.comparison?.selected == 1)
    session.use(.wheelDown, 10, heading + 1)
    #expect(session.state.comparison?.selected == 0)
    #expect(session.state.overlay == .compare)
  }

  @Test func tableAndPlotStandWhereThereIsRoom() throws {
    let (small, _) = try opened(width: 80, height: 24)
    #expect(small.text.contains("strategies") && !small.text.contains("E over T"))
    var turned = small
    turned.press("v")
    #expect(!turned.text.contains("strategies") && turned.text.contains("E over T"))
    for (width, height) in [(120, 36), (200, 60)] {
      let (large, _) = try opened(width: width, height: height)
      #expect(large.text.contains("strategies") && large.text.contains("E over T"))
    }
  }

  @Test func allRowsAndColumnsAreThereAt80Columns() throws {
    let (session, _) = try opened(width: 80, height: 24)
    let comparison = try #require(session.state.comparison)
    #expect(ComparePanel(session.state, comparison).columns == Comparison.Column.allCases)
    for row in comparison.rows {
      #expect(session.text.contains("\(row.letter)   \(row.name) "), "\(row.name)")
    }
  }

  @Test func aSmallScreenDoesNotOfferIt() {
    var session = Session(width: 59, height: 24)
    session.press("c")
    #expect(session.state.overlay == nil)
  }

  @Test(arguments: [(40, 12), (59, 24), (100, 15), (30, 5), (1, 1)])
  func waitsOnASmallScreenUntilItGrows(width: Int, height: Int) throws {
    var (session, request) = try opened()
    try answer(&session, [(1, .made(T: 1234, E: 3000))])
    let (large, comparison) = (session.text, session.state.comparison)
    session.resize(width, height)
    if width >= 30 {
      #expect(session.text.replacing("\n", with: " ").contains("comparing needs 60x16 cells"))
      #expect(!session.text.contains("strategies"))
    }
    session.press("j", "2", "a", "v")
    session.use(.pressed(.left), 10, 2)
    session.use(.wheelDown, 10, 2)
    #expect(session.state.comparison == comparison)
    #expect(session.state.simulation.request == request)
    session.resize(120, 36)
    #expect(session.text == large)
  }

  @Test func closesOnASmallScreenToo() throws {
    var (session, _) = try opened()
    session.resize(40, 12)
    session.press(Key(.escape))
    #expect(session.state.overlay == nil)
    #expect(session.state.simulation.request?.axis != nil)
  }

  @Test func itsKeyIsNamedWhereItIsOffered() {
    for (width, height) in [(120, 36), (80, 24), (60, 20)] {
      let text = Session(width: width, height: height).text
      #expect(text.contains("Tab view") && text.contains("c compare  ? help  q quit"))
    }
    #expect(!Session(width: 50, height: 20).text.contains("compare"))
  }

  @Test func helpListsItsKeys() {
    for binding in KeyTable.comparison.bindings {
      #expect(HelpPanel.lines.contains { $0.key == binding.label && $0.text == binding.help })
      for key in binding.keys {
        guard case .comparing = KeyTable.comparison.command(for: key) else {
          Issue.record("\(key) does nothing in the comparison")
          continue
        }
      }
    }
    let keys = KeyTable.comparison.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func realRowsAgreeWithTheClosedForm() throws {
    var session = Session(isSimulated: true)
    session.press("c")
    let comparison = try #require(session.state.comparison)
    #expect(comparison.rows.allSatisfy { $0.outcome != nil })
    #expect(comparison.rows[0].outcome?.exactT == session.scenario.closedForm.T)
    let polling = try #require(comparison.rows.first { $0.name == "poll" })
    #expect(polling.outcome?.exactT == session.scenario.polling.T)
    #expect(!session.state.simulation.isRunning)
  }
}
