import QueueModel
import QueueSimulator

/// A grid of experiments, and what is asked of each.
struct Sweep: Sendable {
  let grid: SweepGrid
  let engine: Engine
  let limits: Limits
  let seed: UInt64
  let isJSON: Bool
  let columns: SweepColumns
  /// What every row ends with, and no other sweep's: a file tells by it whether it is this sweep's.
  let mark: String

  init(_ grid: SweepGrid, engine: Engine, limits: Limits, seed: UInt64, isJSON: Bool) {
    (self.grid, self.engine, self.limits) = (grid, engine, limits)
    (self.seed, self.isJSON) = (seed, isJSON)
    columns = SweepColumns(axes: grid.axes)
    var mark = SweepMark()
    mark.add(grid)
    mark.add("\(engine.rawValue) \(seed) \(columns.names)")
    if engine != .model { mark.add("\(limits)") }
    self.mark = mark.text
  }

  /// The first line of a CSV.
  var header: String { FieldWriter.header(of: columns.names) }

  /// What is computed at a row of the grid; nil if that was cancelled before it was finished.
  /// - Throws: `SweepGrid.Impossible`.
  func row(
    _ index: Int, isCancelled: () -> Bool
  ) throws(SweepGrid.Impossible) -> SweepRow? {
    let experiment = try grid.experiment(at: index)
    let seed = Self.seed(of: index, in: seed)
    var outcome: Outcome?
    if engine != .model {
      outcome = simulate(experiment, limits: limits, seed: seed, isCancelled: isCancelled)
      guard let outcome, outcome.ending != .cancelled else { return nil }
    }
    return SweepRow(
      index: index, experiment: experiment, seed: seed,
      form: engine == .sim ? nil : ModelForm(experiment), outcome: outcome)
  }

  /// Each row's own seed: it depends on the sweep's seed and the row's index alone, and is below
  /// 2⁵³, so that every reader of JSON gets it right.
  static func seed(of row: Int, in seed: UInt64) -> UInt64 {
    mixed(mixed(seed) ^ UInt64(row)) >> 11
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// One row of a sweep, computed.
struct SweepRow {
  let index: Int
  let experiment: Experiment
  let seed: UInt64
  let form: ModelForm?
  let outcome: Outcome?
}
