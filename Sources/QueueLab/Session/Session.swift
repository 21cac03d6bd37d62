internal import QueueModel

/// The runs of a measurement, in order.
struct Session {
  private let bench: Bench
  private let plan: MeasurementPlan
  private let isCancelled: () -> Bool
  private let report: (MeasurementEvent) -> Void
  private var calibrator: Calibrator
  private let progress: Progress

  /// Counts the runs for those who wait.
  private final class Progress {
    var finished = 0
    /// Runs that are expected for the values after the present one.
    var after = 0
    var expected: Int

    init(expected: Int) { self.expected = expected }
  }

  init(
    _ bench: Bench, _ plan: MeasurementPlan, isCancelled: @escaping () -> Bool,
    report: @escaping (MeasurementEvent) -> Void
  ) {
    let progress = Progress(
      expected: Calibrator.runsBefore + plan.values.count * (Calibrator.runsForAValue + plan.runs))
    self.bench = bench
    self.plan = plan
    self.isCancelled = isCancelled
    self.report = report
    self.progress = progress
    calibrator = Calibrator(bench, plan, isCancelled: isCancelled) { figures in
      progress.finished += 1
      report(.ran(figures, finished: progress.finished, expected: progress.expected))
    }
  }

  /// - Throws: `LabError`, `.cancelled` too.
  mutating func calibrate() throws(LabError) -> Calibration { try calibrator.calibrate() }

  /// Measures one value after the other; returns those that are whole.
  /// - Throws: `LabError`.
  mutating func sweep() throws(LabError) -> (points: [MeasuredPoint], isInterrupted: Bool) {
    var points: [MeasuredPoint] = []
    for value in plan.values {
      progress.after =
        (plan.values.count - points.count - 1) * (Calibrator.runsForAValue + plan.runs)
      do throws(LabError) {
        let point = try measure(value)
        points.append(point)
        report(.measured(point))
        if isCancelled() { return (points, points.count < plan.values.count) }
      } catch {
        guard error == .cancelled else { throw error }
        return (points, true)
      }
      // Fewer runs than expected were needed, or more.
      let left = plan.values.count - points.count
      progress.expected =
        progress.finished + left * (Calibrator.runsForAValue + plan.runs)
    }
    return (points, false)
  }

  private mutating func measure(_ value: Int) throws(LabError) -> MeasuredPoint {
    let setup = try plan.setup(at: value)
    let known = try calibrator.calibrate(setup)
    var runs: [RunFigures] = []
    var good = 0
    while good < plan.runs, runs.count < plan.runs + plan.patience {
      guard let run = try bench.run(setup, plan.timing, isCancelled: isCancelled) else {
        if runs.isEmpty { throw .cancelled }
        break
      }
      runs.append(run.figures)
      if !run.figures.isDisturbed { good += 1 }
      progress.finished += 1
      progress.expected = max(
        progress.expected, progress.finished + plan.runs - good + progress.after)
      report(.ran(run.figures, finished: progress.finished, expected: progress.expected))
    }
    return MeasuredPoint(
      value: value, setup: setup, calibrated: known.scenario, calibrationRuns: known.runs,
      isCalibrationDisturbed: known.isDisturbed, runs: runs,
      prediction: Prediction(setup.experiment, calibrated: known.scenario, known.costs))
  }
}
