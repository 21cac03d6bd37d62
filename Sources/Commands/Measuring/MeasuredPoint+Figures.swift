import QueueLab
import QueueModel

extension MeasuredPoint {
  /// The middle of a figure over the runs that count.
  func median(_ figure: (RunFigures) -> Double) -> Double { Spread(goodRuns.map(figure)).median }

  /// The sum of a figure over the runs that count.
  func total<Number: AdditiveArithmetic>(_ figure: (RunFigures) -> Number) -> Number {
    goodRuns.map(figure).reduce(.zero, +)
  }

  /// What a party's notifications cost over the runs that count; nil where there were none.
  func notification(of party: Party) -> CostFigures? {
    CostFigures(pooling: goodRuns.compactMap { $0[party].notification })
  }

  /// What it took a party to start over the runs that count; nil where it never had to.
  func startUp(of party: Party) -> CostFigures? {
    CostFigures(pooling: goodRuns.compactMap { $0[party].startUp })
  }

  /// How far the simulator is off: measured over simulated, − 1.
  var simulatorsError: Double { T.median / prediction.simulatedT - 1 }

  /// The undisturbed runs of all that there were, `5/6`.
  var share: String { "\(runs.count { !$0.isDisturbed })/\(runs.count)" }
}

extension CostFigures {
  /// Several runs' figures as one: the mean of all; of the middles and of the tails the middle one.
  /// Nil where nothing was stamped.
  init?(pooling figures: [CostFigures]) {
    let figures = figures.filter { $0.count > 0 }
    guard !figures.isEmpty else { return nil }
    let count = figures.reduce(0) { $0 + $1.count }
    self.init(
      count: count,
      mean: figures.reduce(0) { $0 + $1.mean * Double($1.count) } / Double(count),
      median: Spread(figures.map(\.median)).median, p99: Spread(figures.map(\.p99)).median,
      maximum: figures.map(\.maximum).max() ?? 0)
  }
}
