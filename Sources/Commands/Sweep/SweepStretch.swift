/// Some rows of a sweep that follow each other, computed by one worker.
struct SweepStretch: Sendable {
  /// Ordinals in the shard; without its end where the work was cancelled.
  var ordinals: Range<Int>
  /// The rows as they are written.
  var bytes: [UInt8] = []
  var count = SweepCount()
}
