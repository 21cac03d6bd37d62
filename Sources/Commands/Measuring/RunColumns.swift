import QueueLab
import QueueModel

/// A row for each run, the disturbed ones with their reasons.
struct RunColumns {
  let plan: MeasurementPlan

  var names: [String] {
    [plan.knob.symbol, "run", "counts", "disturbances", "messages", "elapsed", "T", "E"]
      + Party.allCases.flatMap { party in
        [
          "cpu", "kicks", "naps", "trips", "trip", "crossings", "stalls", "lost", "switches",
          "N_mean", "N_p99",
          "N_count", "S_mean", "S_p99", "S_count", "idle_mean",
        ].map { "\($0)_\(party.rawValue)" }
      }
  }

  /// Lines of CSV, with their ends; runs in which N and S were found have number 0.
  func lines(_ point: MeasuredPoint) -> [UInt8] {
    var fields = FieldWriter(columns: names, isJSON: false)
    for run in point.calibrationRuns {
      append(run, number: 0, counts: false, of: point, to: &fields)
    }
    for (index, run) in point.runs.enumerated() {
      append(
        run, number: index + 1, counts: !run.isDisturbed || point.isDisturbed, of: point,
        to: &fields)
    }
    return fields.take()
  }

  private func append(
    _ run: RunFigures, number: Int, counts: Bool, of point: MeasuredPoint,
    to fields: inout FieldWriter
  ) {
    fields.append(point.value)
    fields.append(number)
    fields.append(counts ? 1 : 0)
    fields.append(run.disturbances.map(DisturbanceText.sentence).joined(separator: "; "))
    fields.append(run.messages)
    for value in [run.elapsed, run.T, run.E] { fields.append(value) }
    for party in Party.allCases {
      let figures = run[party]
      for value in [
        figures.cpu, figures.notifications, figures.naps, figures.trips, figures.trip,
      ] { fields.append(value) }
      fields.append(figures.crossings)
      fields.append(figures.stalls)
      fields.append(figures.lost)
      fields.append(figures.switches)
      for cost in [figures.notification, figures.startUp] {
        fields.append(cost?.mean)
        fields.append(cost?.p99)
        fields.append(cost?.count)
      }
      fields.append(figures.idle?.mean)
    }
    fields.endRecord()
  }
}
