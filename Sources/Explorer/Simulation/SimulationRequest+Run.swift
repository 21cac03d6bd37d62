internal import QueueModel
internal import QueueSimulator

extension SimulationRequest {
  /// Messages after which the simulator gives up looking for the end of a period.
  public static let messageLimit = 2_000_000
  /// Messages in the longest period that is drawn.
  public static let drawnLimit = 2_000
  /// The relative half-width at which an interval is narrow enough.
  public static let precision = 0.005
  /// Messages of the first look at something random, and of the last.
  static let budgets = (first: 10_000, last: 10_240_000)
  /// How many points are handed over together at first.
  static let portion = 16

  /// Simulates on the calling thread and hands over what it has: the operating point first, then a
  /// rough view of everything, then again and again with four times as many messages, until all is
  /// known well enough or has had its share.
  public func run(isCancelled: () -> Bool, deliver: (Action) -> Void) {
    switch work {
    case .plot(let axis): plot(axis, isCancelled, deliver)
    case .compare(let rows): compare(rows, isCancelled, deliver)
    }
  }

  private func plot(_ axis: Axis, _ isCancelled: () -> Bool, _ deliver: (Action) -> Void) {
    var budget = Self.budgets.first
    let period = period(budget, axis.hasLatency, isCancelled)
    guard !isCancelled() else { return }
    deliver(.periodSimulated(request: id, period.known))
    var isHereOpen = isOpen(period.finding, axis.hasLatency)
    var open = axis.values
    var portion = Self.portion
    repeat {
      if isHereOpen, budget > Self.budgets.first {
        let finding = finding(of: experiment, budget, axis.hasLatency, isCancelled)
        guard !isCancelled() else { return }
        let next = SimulatedPeriod(
          finding: finding, trace: period.trace, isBeginning: period.isBeginning)
        deliver(.periodSimulated(request: id, next.known))
        isHereOpen = isOpen(finding, axis.hasLatency)
      }
      var left: [Int] = []
      var points: [SimulatedPoint] = []
      for value in open {
        guard !isCancelled() else { return }
        let here = experiment.pushing(axis.x, to: value)
        let finding = finding(of: here, budget, axis.hasLatency, isCancelled)
        guard !isCancelled() else { return }
        if let finding, finding.isKnown {
          points.append(SimulatedPoint(x: value, finding: finding))
        }
        if isOpen(finding, axis.hasLatency) { left.append(value) }
        guard points.count == portion else { continue }
        deliver(.pointsSimulated(request: id, points, isLast: false))
        points = []
      }
      open = left
      budget *= 4
      portion = max(1, portion / 4)
      let isLast = budget > Self.budgets.last || open.isEmpty && !isHereOpen
      deliver(.pointsSimulated(request: id, points, isLast: isLast))
      if isLast { return }
    } while true
  }

  private func compare(
    _ rows: [Experiment], _ isCancelled: () -> Bool, _ deliver: (Action) -> Void
  ) {
    var budget = Self.budgets.first
    var open = rows
    repeat {
      var left: [Experiment] = []
      for row in open {
        let outcome = simulate(row, limits: limits(budget), isCancelled: isCancelled)
        guard !isCancelled() else { return }
        guard let outcome else { continue }
        if Finding.outcome(outcome).isKnown {
          deliver(
            .rowsSimulated(
              request: id, [SimulatedRow(experiment: row, outcome: outcome)], isLast: false))
        }
        if !outcome.isSettled(withLatency: true) { left.append(row) }
      }
      open = left
      budget *= 4
    } while !open.isEmpty && budget <= Self.budgets.last
    deliver(.rowsSimulated(request: id, [], isLast: true))
  }

  /// The operating point, and who does what there.
  private func period(
    _ budget: Int, _ hasLatency: Bool, _ isCancelled: () -> Bool
  ) -> SimulatedPeriod {
    let finding = finding(of: experiment, budget, hasLatency, isCancelled)
    guard !isCancelled() else { return SimulatedPeriod(finding: nil, trace: nil) }
    guard experiment.isDeterministic else {
      return SimulatedPeriod(
        finding: finding,
        trace: QueueSimulator.trace(
          ofFirst: beginning(finding?.outcome), in: experiment, seed: Self.seed),
        isBeginning: true)
    }
    guard let finding, let messages = finding.period, messages <= Self.drawnLimit else {
      return SimulatedPeriod(finding: finding, trace: nil)
    }
    let trace =
      experiment.isPapersModel
      ? try? QueueSimulator.trace(
        of: experiment.scenario, messageLimit: Self.messageLimit, isCancelled: isCancelled)
      : try? QueueSimulator.trace(
        of: experiment, messageLimit: Self.messageLimit, isCancelled: isCancelled)
    return SimulatedPeriod(finding: finding, trace: trace)
  }

  private static let seed: UInt64 = 1

  /// How many messages of a random run are drawn: so many that about three notifications are seen.
  private func beginning(_ outcome: Outcome?) -> Int {
    let rate = outcome?.notificationsPerMessage ?? 0
    return rate > 0 ? Int(min(200, max(12, 3 / rate))) : 12
  }

  /// The paper's model with constant times has a path of its own, which is exact and fast.
  private func finding(
    of experiment: Experiment, _ budget: Int, _ hasLatency: Bool, _ isCancelled: () -> Bool
  ) -> Finding? {
    if experiment.isPapersModel, !hasLatency {
      return try? .cycle(
        simulate(
          experiment.scenario, messageLimit: Self.messageLimit, isCancelled: isCancelled))
    }
    return simulate(
      experiment, limits: limits(budget), seed: Self.seed, isCancelled: isCancelled
    ).map(Finding.outcome)
  }

  private func limits(_ messages: Int) -> Limits {
    Limits(precision: Self.precision, messages: messages)
  }

  private func isOpen(_ finding: Finding?, _ hasLatency: Bool) -> Bool {
    finding?.outcome.map { !$0.isSettled(withLatency: hasLatency) } ?? false
  }
}

extension SimulatedPeriod {
  /// The same without numbers that say nothing yet.
  fileprivate var known: SimulatedPeriod {
    guard let finding, !finding.isKnown else { return self }
    return SimulatedPeriod(finding: nil, trace: trace, isBeginning: isBeginning)
  }
}
