/// How long the parts of a run are, in nanoseconds.
struct RunTiming: Hashable {
  /// The test of concurrency before and after.
  var check = 20_000_000
  var warmUp: Int
  var duration: Int
  /// Longer gaps between two readings of the clock are stalls.
  var stall = 25_000

  /// After how many seconds a run is ended by force.
  var limit: Int { 10 + (2 * check + warmUp + 4 * duration) / 1_000_000_000 }
}

extension MeasurementPlan {
  /// How long its runs are.
  var timing: RunTiming { RunTiming(warmUp: warmUp, duration: duration) }
}
