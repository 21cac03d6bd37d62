import Explorer
import Plotting
import QueueLab
import QueueModel

extension MeasurementReport {
  /// How far predictions are off, what was disturbed, and how to go on.
  func writeSummary(to sink: inout ByteSink) {
    for line in summary { Paragraph.write(line, to: &sink) }
    sink.append("\n")
    sink.append(line: nextStep)
  }

  var summary: [String] {
    let good = record.points.filter { !$0.isDisturbed }
    var lines = [
      Self.errors("T", "the model", good) { $0.error },
      Self.errors("T", "the simulator", good) { $0.simulatorsError },
      Self.errors("T", "the model with the calibration above for all values", good) {
        record.error(of: $0)
      },
      Self.errors("E", "the model", good) { $0.E.median / $0.prediction.E - 1 },
    ].compactMap { $0 }
    if record.plan.setup.experiment.P == .notify, let trip = longestTrip {
      lines.append(
        """
        P's way out of the guest and back took up to \(NumberText.grouped(Int(trip.rounded()))) ns when the queue was \
        full, and often there was a free slot by then: the simulator knows of that, the model does \
        not.
        """)
    }
    lines.append(
      DisturbanceText.summary(record.points.flatMap(\.runs)).map { "\($0)." }
        ?? "No run was disturbed.")
    if record.points.contains(where: \.isDisturbed) {
      lines.append("! marks a value without an undisturbed run, which says little of the pair.")
    }
    let few = record.points.filter {
      !$0.isDisturbed && ($0.goodRuns.count < record.plan.runs || $0.isCalibrationDisturbed)
    }
    if !few.isEmpty {
      lines.append(
        "~ marks a value with fewer undisturbed runs than asked for, or with a disturbed calibration."
      )
    }
    if record.calibration?.isDisturbed == true {
      lines.append(
        "The calibration was disturbed however often it was tried: predictions rest on sand.")
    }
    let missing = record.plan.values.count - record.points.count
    if missing > 0 {
      lines.append("Ended early: \(missing) of \(record.plan.values.count) values are missing.")
    }
    return lines
  }

  /// Of the values at which P often left its guest without being blocked; nil where it never did.
  private var longestTrip: Double? {
    record.points.flatMap(\.goodRuns).filter { $0.P.trips > 0.001 }.map(\.P.trip).max()
  }

  /// Median and worst deviation of T or E from a prediction that was made before; nil without a point.
  static func errors(
    _ measure: String, _ name: String, _ points: [MeasuredPoint],
    _ error: (MeasuredPoint) -> Double
  ) -> String? {
    let known = points.map { ($0, error($0)) }.filter { $0.1.isFinite }
    guard let worst = known.max(by: { $0.1.magnitude < $1.1.magnitude }) else { return nil }
    let median = Spread(known.map(\.1.magnitude)).median
    return """
      \(measure) over that of \(name): off by \(DisturbanceText.percent(median)) in the median, \
      \(percent(worst.1)) % at worst, at \(NumberText.grouped(worst.0.value)).
      """
  }

  /// The line that opens what was measured.
  private var nextStep: String {
    switch (preset, csv) {
    case (let preset?, let csv?):
      "Open it: kickscope \(ShellText.quoted(preset)) --data \(ShellText.quoted(csv))"
    case (let preset?, nil):
      "Open it: kickscope \(ShellText.quoted(preset)); --csv FILE keeps the points too"
    case (nil, _?): "--preset NAME keeps the calibration, as sliders to start from"
    case (nil, nil): "--preset NAME --csv FILE keep it for the explorer"
    }
  }
}
