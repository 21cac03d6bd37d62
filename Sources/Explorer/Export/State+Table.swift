internal import QueueModel
internal import QueueSimulator

extension State {
  /// What is on screen as numbers.
  var table: Table {
    if exporting.source == .comparison, let comparison { return table(of: comparison) }
    switch view {
    case .period, .events:
      return traceHere.map(table(of:)) ?? plotTable(command: commandLine)
    case .plots, .multiples, .map, .margins: return plotTable(command: commandLine)
    }
  }

  /// The curves and points of the plots. Every row has the whole scenario, so that it can be given to
  /// `kickscope eval --input` as it is.
  func plotTable(command: String) -> Table {
    let isModelled = experiment.isPapersModel
    let hasReference = !isModelled && experiment.arrivals == .greedy
    let latencies = [Reading.queueLatency, .serviceLatency].filter { $0 == lowerReading }
    let model =
      isModelled
      ? ["regime", "m", "T", "E"] : hasReference ? ["reference_T", "reference_E"] : []
    let polling =
      isModelled
      ? ["polling_T", "polling_E", "best_SS_T", "SS_E"]
      : hasReference ? ["polling_T", "polling_E"] : []
    let found =
      ["T", "E"].flatMap { ["sim_\($0)", "sim_\($0)_half"] }
      + latencies.flatMap { latency in
        let name = latency == .queueLatency ? "queue" : "service"
        return ["mean", "mean_half", "p99"].map { "\(name)_\($0)" }
      }
    var table = Table(
      columns: ["x"] + Parameter.allCases.map(\.rawValue)
        + ["unit", "strategy_P", "strategy_C", "arrivals"] + model + polling + found
        + measuredColumns,
      command: command)
    let curves = PlotPanel.curves(self)
    let points = Dictionary(
      (simulation.arePointsOld ? [] : simulation.points).map { ($0.x, $0.finding) },
      uniquingKeysWith: { $1 })
    let samples = Dictionary(
      curves.samples.map { ($0.x, $0) }, uniquingKeysWith: { first, _ in first })
    let measured = Dictionary(
      measuredPoints.map { ($0.x, $0) }, uniquingKeysWith: { first, _ in first })
    let places = (isModelled || hasReference ? Set(samples.keys) : []).union(points.keys)
      .union(measured.keys)
    for x in places.sorted() {
      let here = experiment.pushing(xControl, to: x)
      let sample = samples[x] ?? Curves.Sample(x, here.scenario)
      table.append(
        start(x, here)
          + (isModelled ? modelled(sample) : hasReference ? reference(sample) : [])
          + simulated(points[x], latencies) + fields(measured[x]))
    }
    return table
  }

  /// What there are columns for of what was measured.
  private var measuredMeasures: [Quantity] {
    Quantity.allCases.filter { data?.has($0) == true }
  }

  private var measuredColumns: [String] {
    measuredMeasures.flatMap { measure in
      ["", "_low", "_high"].map { "measured_\(measure)\($0)" }
    }
  }

  private func fields(_ point: MeasuredData.Point?) -> [Table.Field] {
    measuredMeasures.flatMap { measure in
      let quantity = point?.quantity(measure)
      return [quantity?.value, quantity?.low, quantity?.high].map(Table.Field.optional)
    }
  }

  private func start(_ x: Int, _ here: Experiment) -> [Table.Field] {
    let numbers = Parameter.allCases.map { Table.Field.whole(here.scenario[$0]) }
    return [.whole(x)] + numbers + [
      .text(here.scenario.unit.symbol.isEmpty ? "ticks" : here.scenario.unit.symbol),
      .text(here.P.text), .text(here.C.text), .text(here.arrivals.text),
    ]
  }

  private func modelled(_ sample: Curves.Sample) -> [Table.Field] {
    [.text(sample.form.regime.rawValue), sample.form.m.map(Table.Field.whole) ?? .missing]
      + reference(sample) + [.number(sample.bound.T), .number(sample.bound.E)]
  }

  /// T and E of the closed form, then of polling.
  private func reference(_ sample: Curves.Sample) -> [Table.Field] {
    [sample.form.cycle, sample.polling].flatMap {
      [Table.Field.number($0.timePerMessage), .number($0.workPerMessage)]
    }
  }

  private func simulated(_ finding: Finding?, _ latencies: [Reading]) -> [Table.Field] {
    guard let finding else {
      return Array(repeating: .missing, count: 4 + 3 * latencies.count)
    }
    return [finding.T, finding.E].flatMap(fields)
      + latencies.flatMap { reading -> [Table.Field] in
        guard let latency = reading.latency(of: finding) else {
          return [.missing, .missing, .missing]
        }
        return fields(latency.mean) + [.number(latency.p99)]
      }
  }

  private func fields(_ estimate: Estimate) -> [Table.Field] {
    [.number(estimate.value), .number(estimate.halfWidth)]
  }

  /// Who does what on which message, from when to when in ticks, as `kickscope trace --format csv`.
  private func table(of trace: Trace) -> Table {
    var table = Table(
      columns: ["party", "kind", "message", "start", "end"], command: commandLine)
    for activity in trace.activities {
      var message = Table.Field.missing
      if case .work(let number) = activity.kind { message = .whole(number) }
      table.append([
        .text(activity.party.rawValue), .text(activity.kind.name), message,
        .number(trace.ticks(activity.start)), .number(trace.ticks(activity.end)),
      ])
    }
    return table
  }

  /// The rows of the comparison as they are sorted.
  private func table(of comparison: Comparison) -> Table {
    var table = Table(
      columns: [
        "name", "pareto", "kP", "kC", "strategy_P", "strategy_C", "T", "T_half", "E", "E_half",
        "queue_mean", "queue_mean_half", "queue_p99", "queue_max", "notifications", "busy_P",
        "busy_C",
      ], command: commandLine)
    let front = comparison.front
    for index in comparison.order {
      let row = comparison.rows[index]
      let outcome = row.outcome
      let estimates = [outcome?.T, outcome?.E, outcome?.queueLatency.mean]
      table.append(
        [
          .text(row.name), .whole(front.contains(index) ? 1 : 0),
          .whole(row.experiment.scenario.kP), .whole(row.experiment.scenario.kC),
          .text(row.experiment.P.text), .text(row.experiment.C.text),
        ] + estimates.flatMap { $0.map(fields) ?? [.missing, .missing] }
          + [
            outcome?.queueLatency.p99, outcome?.queueLatency.max,
            outcome?.notificationsPerMessage, outcome?.P.busyShare, outcome?.C.busyShare,
          ].map(Table.Field.optional))
    }
    return table
  }
}
