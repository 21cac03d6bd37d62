import Plotting
import QueueLab
import QueueModel

extension MeasurementReport {
  /// W, N and S of the machine.
  func write(_ calibration: Calibration, to sink: inout ByteSink) {
    head(
      "Calibration, in runs of its own (ns)\(calibration.isDisturbed ? ": DISTURBED" : "")",
      to: &sink)
    var rows: [[String]] = []
    for party in Party.allCases {
      let name = party.rawValue
      let work = party == .P ? Parameter.WP : .WC
      let excess = calibration.excess[party].map { "\(Self.signed($0)) to what was asked for" }
      rows.append([
        "W\(name)", Self.whole(Double(calibration.scenario[work])), "", "", "",
        excess ?? "",
      ])
    }
    for (letter, costs, what) in [
      ("N", calibration.notification, "notifying"), ("S", calibration.startUp, "starting"),
    ] {
      for party in Party.allCases {
        let cost = costs[party]
        let parameter = Parameter(rawValue: "\(letter)\(party.rawValue)") ?? .NP
        rows.append(
          [parameter.rawValue, Self.whole(Double(calibration.scenario[parameter]))]
            + [cost?.median, cost?.p99].map { $0.map(Self.whole) ?? "-" }
            + [
              cost.map { NumberText.grouped($0.count) } ?? "0",
              cost == nil ? "never happened" : what,
            ])
      }
    }
    let columns = ["", "mean", "median", "p99", "count", "of"]
    write(columns, rows, texts: ["", "of"], to: &sink)
    sink.append("\n")
  }

  /// A row for each value, in three tables that fit 80 columns.
  func writePoints(to sink: inout ByteSink) {
    let symbol = record.plan.knob.symbol
    head("Time per message (\(scale.name)): measured, by the model, by the simulator", to: &sink)
    write(
      ["", symbol, "in", "T", "low", "high", "model", "off %", "sim", "off %", "runs"],
      record.points.map(times), texts: ["", "in"], to: &sink)
    sink.append("\n")
    head(
      "Per message: notifications sent, CPU time (\(scale.name)); in all good runs: gaps", to: &sink
    )
    write(
      ["", symbol, "kicks P", "kicks C", "CPU P", "CPU C", "E", "model", "stalls", "lost us"],
      record.points.map(work), texts: [""], to: &sink)
    sink.append("\n")
    head("N and S as stamped in these runs (\(scale.name)): mean and 99th percentile", to: &sink)
    write(
      ["", symbol, "NP", "p99", "SC", "p99", "NC", "p99", "SP", "p99"],
      record.points.map(costs), texts: [""], to: &sink)
    sink.append("\n")
  }

  /// What is to be known of a value besides its numbers.
  private func mark(_ point: MeasuredPoint) -> String {
    if point.isDisturbed { return "!" }
    let isShort = point.goodRuns.count < record.plan.runs
    return isShort || point.isCalibrationDisturbed ? "~" : ""
  }

  /// In which unit times of the tables are, so that they fit.
  private var scale: (unit: Double, name: String) {
    let costs = record.points.flatMap { point in
      Party.allCases.flatMap { [point.notification(of: $0)?.p99, point.startUp(of: $0)?.p99] }
    }
    let longest = record.points.reduce(costs.compactMap { $0 }.max() ?? 0) {
      max($0, $1.T.high, $1.E.high, $1.prediction.E)
    }
    return longest < 99_999.5 ? (1, "ns") : longest < 99_999_500 ? (1000, "us") : (1e6, "ms")
  }

  /// A time in the unit of the tables.
  private func time(_ nanoseconds: Double?) -> String {
    guard let nanoseconds, nanoseconds.isFinite else { return "-" }
    return scale.unit == 1
      ? Self.whole(nanoseconds) : NumberText.significant(nanoseconds / scale.unit, digits: 4)
  }

  private func start(_ point: MeasuredPoint) -> [String] {
    [mark(point), NumberText.grouped(point.value)]
  }

  private func times(_ point: MeasuredPoint) -> [String] {
    let T = point.T
    return start(point) + [
      point.prediction.regime?.rawValue ?? "-", time(T.median), time(T.low), time(T.high),
      time(point.prediction.T), Self.percent(point.error), time(point.prediction.simulatedT),
      Self.percent(point.simulatorsError), point.share,
    ]
  }

  private func work(_ point: MeasuredPoint) -> [String] {
    let kicks = Party.allCases.map { party in
      Self.share(point.median { $0[party].notifications })
    }
    let cpu = Party.allCases.map { party in time(point.median { $0[party].cpu }) }
    let stalls = point.total { $0.P.stalls + $0.C.stalls }
    let lost = point.total { $0.P.lost + $0.C.lost }
    return start(point) + kicks + cpu + [
      time(point.E.median), time(point.prediction.E), NumberText.grouped(stalls),
      Self.whole(lost / 1000),
    ]
  }

  private func costs(_ point: MeasuredPoint) -> [String] {
    let costs = [
      point.notification(of: .P), point.startUp(of: .C), point.notification(of: .C),
      point.startUp(of: .P),
    ]
    return start(point) + costs.flatMap { [time($0?.mean), time($0?.p99)] }
  }

  private func write(
    _ columns: [String], _ rows: [[String]], texts: Set<String>, to sink: inout ByteSink
  ) {
    TextTable(columns: columns, rows: rows, numbers: Set(columns).subtracting(texts))
      .write(.table, to: &sink)
  }

  /// A time to the nanosecond, or to a tenth below ten.
  static func whole(_ value: Double) -> String {
    NumberText.decimal(value, places: value.magnitude < 10 ? 1 : 0)
  }

  /// Notifications per message.
  static func share(_ value: Double) -> String { NumberText.significant(value, digits: 2) }

  static func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + whole(value) }

  /// A deviation in per cent.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "-" }
    let text = NumberText.decimal(100 * share, places: 1, trimmingZeros: false)
    return share < 0 ? text : "+\(text)"
  }
}
