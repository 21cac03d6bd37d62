public import QueueModel

/// All strategies side by side for one scenario: what was found of each, and how the table stands.
public struct Comparison: Equatable, Sendable {
  /// One pair of strategies.
  public struct Row: Equatable, Sendable {
    /// What stands for it in the plot.
    public let letter: Unicode.Scalar
    /// A short name that no other row has.
    public let name: String
    /// What was simulated for the row, or will be.
    public let experiment: Experiment
    /// Nil until it is simulated.
    public internal(set) var outcome: Outcome?
  }

  /// In the order of their letters.
  public internal(set) var rows: [Row]
  /// The index in `rows` of the row that is pointed at.
  public internal(set) var selected: Int
  /// The column that is pointed at.
  public internal(set) var column = Column.strategy
  /// The column by which rows are sorted.
  public internal(set) var sorting = Column.strategy
  /// Whether the greatest comes first.
  public internal(set) var isDescending = false
  /// Whether the plot covers the table where there is no room for both.
  public internal(set) var prefersPlot = false

  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)

  /// The strategies that are compared at an operating point, whose own are among them.
  init(around experiment: Experiment) {
    let contenders = Experiment.comparison(
      of: experiment.scenario, variability: experiment.variability, arrivals: experiment.arrivals)
    var named = contenders.map { (name: $0.name, experiment: $0.experiment) }
    if !contenders.contains(where: { $0.experiment == experiment }) {
      named.append(("today's", experiment))
    }
    rows = zip(Self.letters, named).map {
      Row(letter: $0, name: $1.name, experiment: $1.experiment)
    }
    selected = rows.firstIndex { $0.experiment == experiment } ?? 0
  }

  /// Whether it compares the same strategies as another one.
  func hasSameRows(as other: Comparison) -> Bool {
    rows.map(\.experiment) == other.rows.map(\.experiment)
  }

  /// Takes up what was found, unless more is known already.
  mutating func take(_ found: [SimulatedRow]) {
    for row in found {
      guard let index = rows.firstIndex(where: { $0.experiment == row.experiment }) else {
        continue
      }
      if let known = rows[index].outcome,
        Finding.outcome(known).isTighter(than: .outcome(row.outcome))
      {
        continue
      }
      rows[index].outcome = row.outcome
    }
  }

  /// Whether T is given from outside, so that latency takes its place in the plot.
  var isTimeGiven: Bool { rows.first?.experiment.arrivals != .greedy }

  /// Indices of the rows from top to bottom; those of which nothing is known yet come last.
  var order: [Int] {
    rows.indices.sorted { left, right in
      switch (sortingValue(left), sortingValue(right)) {
      case (nil, nil): return left < right
      case (nil, _): return false
      case (_, nil): return true
      case (let a?, let b?):
        guard a != b else { return left < right }
        return isDescending ? a > b : a < b
      }
    }
  }

  /// Rows are in the order of their letters, so that theirs is the order of strategies.
  private func sortingValue(_ index: Int) -> Double? {
    sorting == .strategy ? Double(index) : rows[index].outcome.map(sorting.value)
  }

  /// Sorts by a column; by the same one again the other way round.
  mutating func sort(by column: Column) {
    isDescending = column == sorting ? !isDescending : false
    sorting = column
    self.column = column
  }

  mutating func select(_ step: Int) {
    let order = order
    let place = order.firstIndex(of: selected) ?? 0
    selected = order[max(0, min(order.count - 1, place + step))]
  }
}

extension Comparison {
  /// What the table tells of a row.
  public enum Column: Int, CaseIterable, Hashable, Sendable {
    case strategy, T, E, latency, p99, worst, notifications, busyP, busyC

    /// What rows are sorted by, but for their strategies.
    fileprivate func value(of outcome: Outcome) -> Double {
      switch self {
      case .strategy: 0
      case .T: outcome.T.value
      case .E: outcome.E.value
      case .latency: outcome.queueLatency.mean.value
      case .p99: outcome.queueLatency.p99
      case .worst: outcome.queueLatency.max
      case .notifications: outcome.notificationsPerMessage
      case .busyP: outcome.P.busyShare
      case .busyC: outcome.C.busyShare
      }
    }
  }
}
