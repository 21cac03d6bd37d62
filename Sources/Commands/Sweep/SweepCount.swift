import QueueModel

/// What became of a sweep's rows.
struct SweepCount: Sendable {
  /// Rows that were computed.
  var computed = 0
  /// Points that are no experiment.
  var impossible = 0
  /// The first of these, and why.
  var examples: [(row: Int, reason: SweepGrid.Impossible)] = []
  /// Rows that a limit stopped before they were as precise as was asked for.
  var imprecise = 0
  /// Rows that have no closed form, where one was asked for.
  var formless = 0
  /// Rows in which model and simulator found different values.
  var disputed = 0

  static let exampleLimit = 3

  mutating func add(_ reason: SweepGrid.Impossible, at row: Int) {
    impossible += 1
    if examples.count < Self.exampleLimit { examples.append((row, reason)) }
  }

  mutating func add(_ row: SweepRow, engine: Engine) {
    computed += 1
    if engine != .sim, row.form == nil { formless += 1 }
    guard let outcome = row.outcome else { return }
    if outcome.ending == .messageLimit || outcome.ending == .timeLimit { imprecise += 1 }
    guard let form = row.form, outcome.method == .exact else { return }
    if outcome.exactT != form.cycle.T || outcome.exactE != form.cycle.E { disputed += 1 }
  }

  mutating func add(_ other: SweepCount) {
    computed += other.computed
    impossible += other.impossible
    imprecise += other.imprecise
    formless += other.formless
    disputed += other.disputed
    examples += other.examples.prefix(Self.exampleLimit - examples.count)
  }
}
