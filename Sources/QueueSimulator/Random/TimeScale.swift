package import QueueModel

/// How many units of time make a tick in a simulation with random times: the largest power of two
/// up to 1024 with which no mean and no setting is above 2³⁴ units.
///
/// A draw is rounded to a unit, so that a time of a few ticks keeps the shape of its distribution.
private func timeScale(longest: Int) -> Int {
  var scale = 1024
  while scale > 1, longest * scale > 1 << 34 { scale /= 2 }
  return scale
}

extension Scenario {
  /// The scale for the paper's model with random times.
  package var timeScale: Int { QueueSimulator.timeScale(longest: longestTime) }

  fileprivate var longestTime: Int { max(WP, WC, NP, NC, SP, SC) }
}

extension Experiment {
  /// The scale for all times of the experiment.
  var timeScale: Int {
    let settings = [P, C].flatMap { strategy in
      strategy.numbers.filter(\.setting.isDuration).map(\.value)
    }
    return QueueSimulator.timeScale(
      longest: ([scenario.longestTime, arrivals.interval ?? 0] + settings).max() ?? 0)
  }
}
