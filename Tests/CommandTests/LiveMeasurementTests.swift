import Explorer
import QueueLab
import Synchronization
import Testing

@testable import Commands

/// A measurement on its own thread, and the screen that it waits for.
@Suite struct LiveMeasurementTests {
  /// A screen's owner that answers at once, and what it heard.
  private final class Screen: Sendable {
    let heard = Mutex<[String]>([])
    let wakes = Atomic(0)

    func post(_ action: Action) {
      let name =
        switch action {
        case .measurementAdvanced(let stage): stage.shortText
        case .machineCalibrated(let preset): preset.title
        case .pointsMeasured(let data): "\(data.rows.count) points of \(data.file)"
        case .measurementEnded(let problem): problem ?? "ended"
        default: "?"
        }
      heard.withLock { $0.append(name) }
    }
  }

  private func live(_ limit: Duration) throws -> LiveMeasurement {
    let plan = try MadeUpLab.plan()
    return LiveMeasurement(
      MeasurementRun(plan, try MeasurementFiles(plan)), csv: "m.csv",
      screen: StillScreen(limit: limit))
  }

  @Test func everythingComesInOrderAndAllIsKnownAtTheEnd() throws {
    let (live, screen) = (try live(.seconds(60)), Screen())
    let lab = MadeUpLab()
    live.start(
      by: { plan, isCancelled, report throws(LabError) in
        try lab.measure(plan, isCancelled: isCancelled, report: report)
      }, post: screen.post,
      wake: {
        screen.wakes.add(1, ordering: .relaxed)
        live.screen.answer(live.screen.question)
      })
    while screen.heard.withLock({ $0.last != "ended" }) {}
    let (record, problem) = live.end()
    #expect(problem == nil && record.points.count == 3 && !record.isInterrupted)
    let heard = screen.heard.withLock { $0 }
    #expect(heard.first == "the machine")
    #expect(
      heard.filter { $0.contains(" points of ") } == (1...3).map { "\($0) points of m.csv" })
    let calibrated = try #require(heard.firstIndex(of: "Made-up 9000, processes"))
    let first = try #require(heard.firstIndex { $0.hasPrefix("1/15") })
    #expect(calibrated < first)
    // The machine, concurrency twice, the calibration, 15 runs, 3 points.
    #expect(screen.wakes.load(ordering: .relaxed) == 22)
  }

  @Test func endingItEndsTheWaitAndTheMeasurement() throws {
    let (live, screen) = (try live(.seconds(3600)), Screen())
    let lab = MadeUpLab()
    live.start(
      by: { plan, isCancelled, report throws(LabError) in
        try lab.measure(plan, isCancelled: isCancelled, report: report)
      }, post: screen.post, wake: {})
    let (record, _) = live.end()
    #expect(record.points.isEmpty && record.isInterrupted)
  }

  @Test func aScreenThatNeverAnswersIsNotWaitedForForEver() throws {
    let (live, screen) = (try live(.milliseconds(1)), Screen())
    let lab = MadeUpLab(endsAfter: 2, failure: .overdue(seconds: 9))
    live.start(
      by: { plan, isCancelled, report throws(LabError) in
        try lab.measure(plan, isCancelled: isCancelled, report: report)
      }, post: screen.post, wake: {})
    while screen.heard.withLock({ !($0.last ?? "").hasPrefix("a run was not over after 9 s") }) {}
    let (record, _) = live.end()
    #expect(record.failure == .overdue(seconds: 9) && record.points.count == 2)
  }

  @Test func anAnswerToAnOlderQuestionIsNone() {
    let screen = StillScreen(limit: .milliseconds(20))
    screen.wait(wake: { screen.answer(screen.question) })
    let start = ContinuousClock.now
    screen.wait(wake: { screen.answer(screen.question - 1) })
    #expect(ContinuousClock.now - start >= .milliseconds(20))
  }
}
