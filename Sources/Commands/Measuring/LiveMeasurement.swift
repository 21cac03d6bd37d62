import Explorer
import QueueLab
import Synchronization

/// A measurement on a thread of its own, whose events become actions of the explorer.
final class LiveMeasurement: Sendable {
  let screen: StillScreen
  private let run: MeasurementRun
  private let csv: String?
  private let preset: PresetPlace?
  private let isCancelled = Atomic(false)
  private let outcome: Mutex<(record: MeasurementRecord, problem: CommandFailure?)>
  private let thread = Mutex<OwnThread?>(nil)

  /// - Parameters:
  ///   - csv: the file that has the points, if there is one.
  ///   - preset: where the calibration is kept, if it is.
  init(
    _ run: MeasurementRun, csv: String? = nil, preset: PresetPlace? = nil,
    screen: StillScreen = StillScreen()
  ) {
    self.run = run
    self.csv = csv
    self.preset = preset
    self.screen = screen
    outcome = Mutex((run.record, nil))
  }

  /// Begins to measure.
  /// - Parameters:
  ///   - post: takes actions to the explorer, from any thread.
  ///   - wake: makes the screen's owner look.
  func start(
    by measuring:
      @escaping @Sendable (
        MeasurementPlan, () -> Bool, (MeasurementEvent) -> Void
      ) throws(LabError) -> Measurement,
    post: @escaping @Sendable (Action) -> Void, wake: @escaping @Sendable () -> Void
  ) {
    let started = OwnThread { [self] in measure(by: measuring, post: post, wake: wake) }
    thread.withLock { $0 = started }
  }

  /// Ends the measurement and waits for it.
  func end() -> (record: MeasurementRecord, problem: CommandFailure?) {
    isCancelled.store(true, ordering: .releasing)
    screen.abandon()
    let started = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    started?.join()
    return outcome.withLock { $0 }
  }

  private func measure(
    by measuring: Measuring, post: @escaping (Action) -> Void, wake: @escaping () -> Void
  ) {
    var run = run
    var problem: CommandFailure?
    let columns = MeasurementColumns(plan: run.record.plan)
    let start = ContinuousClock.now
    post(.measurementAdvanced(stage(run.record, .zero)))
    do throws(CommandFailure) {
      try run.run(by: measuring, isCancelled: { self.isCancelled.load(ordering: .acquiring) }) {
        [self] event, record in
        switch event {
        case .calibrated:
          let name = preset?.name ?? "measured"
          if let preset = record.preset(named: name, file: preset?.path) {
            post(.machineCalibrated(preset))
          }
        case .measured: post(.pointsMeasured(columns.data(record, file: csv)))
        case .machine, .concurrency, .ran: break
        }
        post(.measurementAdvanced(stage(record, ContinuousClock.now - start)))
        screen.wait(wake: wake)
      }
    } catch {
      problem = error
    }
    let text = problem.map(ErrorText.sentence) ?? run.record.failure.map(ErrorText.sentence)
    outcome.withLock { $0 = (run.record, problem) }
    post(.measurementEnded(problem: text))
  }

  private func stage(_ record: MeasurementRecord, _ elapsed: Duration) -> MeasurementStage {
    let progress = MeasurementProgress(record: record, elapsed: elapsed)
    return MeasurementStage(text: progress.text, shortText: progress.shortText)
  }
}
