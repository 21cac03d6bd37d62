package import QueueModel

extension Scenario {
  /// How many units of time make a tick in a simulation with random times: the largest power of two
  /// up to 1024 with which no mean is above 2³⁴ units.
  ///
  /// A draw is rounded to a unit, so that a time of a few ticks keeps the shape of its distribution.
  package var timeScale: Int {
    let longest = max(WP, WC, NP, NC, SP, SC)
    var scale = 1024
    while scale > 1, longest * scale > 1 << 34 { scale /= 2 }
    return scale
  }
}
