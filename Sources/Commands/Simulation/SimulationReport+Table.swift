import Plotting
import QueueModel
import QueueSimulator

extension SimulationReport {
  /// A few small tables for a person.
  func writeTable(to sink: inout ByteSink) {
    sink.append(
      line: strong("P \(experiment.P.text), C \(experiment.C.text)")
        + "; \(experiment.circumstances)")
    for remark in remarks { sink.append(line: "  (\(remark))") }
    sink.append("\n")
    ParameterLines.write(experiment.scenario, to: &sink)
    sink.append("\n")
    writeTimes(to: &sink)
    sink.append("\n")
    writeLatencies(to: &sink)
    sink.append("\n")
    writeParties(to: &sink)
    sink.append("\n  \(basis)\n")
  }

  private func writeTimes(to sink: inout ByteSink) {
    row("", ["T", "E"].map { strong($0.aligned(to: 16)) }, "per message\(inUnit)", &sink)
    let isExact = outcome.period != nil
    let simulated = [(outcome.T, outcome.exactT), (outcome.E, outcome.exactE)].map {
      estimate, exact in
      exact?.rounded ?? EstimateText.texts(estimate).value
    }
    row("simulator", simulated, isExact ? exactly(outcome.exactT, outcome.exactE) : "", &sink)
    if !isExact {
      let halves = [outcome.T, outcome.E].map { EstimateText.texts($0).halfWidth }
      row("±", halves, "at \(EstimateText.percent(limits.confidence)) confidence", &sink)
    }
    if let form {
      let agrees = outcome.exactT == form.cycle.T && outcome.exactE == form.cycle.E
      let remark =
        agrees ? "the same, exactly" : isExact ? "differs from the simulator" : exactly(form.cycle)
      let regime = form.regime.map { "\($0.rawValue) \($0.name), " } ?? ""
      row("closed form", [form.cycle.T.rounded, form.cycle.E.rounded], regime + remark, &sink)
    }
    guard let load = outcome.load, let saturation else { return }
    sink.append(
      line: """
          load \(EstimateText.text(load)): where P always has a message, they are \
        \(NumberText.decimal(saturation, places: 1))\(suffix) apart\(rate(saturation))
        """)
  }

  private func writeLatencies(to sink: inout ByteSink) {
    var rows = [("latency\(inUnit)", ["mean", "±", "median", "p99", "max"])]
    let latencies: [(String, Latency?)] = [
      ("queue", outcome.queueLatency), ("service", outcome.serviceLatency),
      ("response", outcome.responseLatency),
    ]
    for case (let name, let latency?) in latencies {
      let (mean, half) = EstimateText.texts(latency.mean)
      let rest = [latency.median, latency.p99, latency.max].map {
        NumberText.decimal($0, places: 1)
      }
      rows.append((name, [mean, half.isEmpty ? "0" : half] + rest))
    }
    let longest = rows.flatMap(\.1).map(\.count).max() ?? 0
    for (name, cells) in rows { row(name, cells, "", &sink, width: max(13, longest + 2)) }
  }

  private func writeParties(to sink: inout ByteSink) {
    let parties = [outcome.P, outcome.C]
    row("", ["P", "C"], "", &sink)
    row("notifications", parties.map { rare($0.notificationsPerMessage) }, "per message", &sink)
    row("sleeps", parties.map { rare($0.sleepsPerMessage) }, "per message", &sink)
    row("work", parties.map { decimal($0.workPerMessage) }, "per message\(inUnit)", &sink)
    row("CPU busy", parties.map { EstimateText.percent($0.busyShare) }, "of the time", &sink)
    row("spinning", parties.map { EstimateText.percent($0.spinningShare) }, "of the time", &sink)
  }

  /// What the numbers rest on, and why it ended.
  private var basis: String {
    let messages = NumberText.grouped(outcome.messages)
    let how =
      switch outcome.method {
      case .exact:
        "exact: one period of \(messages) \(outcome.messages == 1 ? "message" : "messages")"
      case .regenerative(let cycles):
        "\(messages) messages in \(NumberText.grouped(cycles)) regenerative cycles, seed \(seed)"
      case .batchMeans(let batches):
        "\(messages) messages in \(NumberText.grouped(batches)) batches, seed \(seed)"
      }
    let why =
      switch outcome.ending {
      case .converged:
        outcome.period == nil
          ? "; as precise as was asked for, \(EstimateText.percent(limits.precision))" : ""
      case .messageLimit: "; ended by --message-limit"
      case .timeLimit: "; ended by --time-limit"
      case .cancelled: "; interrupted"
      case .saturated: "; saturated: more messages arrive than can pass, and pile up"
      }
    return how + why
  }

  private func row(
    _ name: String, _ cells: [String], _ remark: String, _ sink: inout ByteSink, width: Int = 16
  ) {
    let line = "  \(name.padded(to: 14))" + cells.map { $0.aligned(to: width) }.joined()
    sink.append(remark.isEmpty ? "\(line)\n" : "\(line)  \(remark)\n")
  }

  private func exactly(_ fractions: Fraction?...) -> String {
    let fractions = fractions.compactMap { $0 }
    guard fractions.contains(where: { $0.denominator > 1 }) else { return "exact" }
    return "exactly \(fractions.map(\.description).joined(separator: " and "))"
  }

  private func exactly(_ cycle: Cycle) -> String { exactly(cycle.T, cycle.E) }

  private func rate(_ interval: Double) -> String {
    guard let ticks = experiment.scenario.unit.ticksPerSecond, interval > 0 else { return "" }
    return ", \(NumberText.significant(Double(ticks) / interval, digits: 3)) a second"
  }

  /// Where it is an estimate, more places would say nothing.
  private func decimal(_ value: Double) -> String {
    NumberText.decimal(value, places: outcome.period == nil ? 1 : 3)
  }

  private func rare(_ value: Double) -> String { NumberText.significant(value, digits: 3) }

  private var suffix: String { experiment.scenario.unit.suffix }
  private var inUnit: String { ", \(experiment.scenario.unit.word)" }

  private func strong(_ text: String) -> String { text.emphasised(isEmphasised) }
}

extension Experiment {
  /// How its times vary and where its messages come from, in words.
  var circumstances: String {
    let random = Parameter.allCases.filter { variability[$0] != .constant }
    let times = random.map { "\($0.rawValue) \(variability[$0].text)" }.joined(separator: ", ")
    let source = arrivals == .greedy ? "P always has a message" : "arrivals \(arrivals.text)"
    return "\(times.isEmpty ? "constant times" : times); \(source)"
  }
}
