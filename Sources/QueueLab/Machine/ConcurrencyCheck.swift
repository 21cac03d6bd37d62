/// Whether two CPUs run at the same time: both spun for a while and looked for gaps.
public struct ConcurrencyCheck: Hashable, Sendable {
  /// How long each was looked at, in nanoseconds.
  public var duration: Double
  /// The share of that time for which P's CPU was away.
  public var lostP: Double
  /// The share of that time for which C's CPU was away.
  public var lostC: Double
  /// The mean time for a word to go to the other CPU and back, in nanoseconds.
  public var roundTrip: Double

  /// What was found in so many nanoseconds.
  public init(duration: Double, lostP: Double, lostC: Double, roundTrip: Double) {
    self.duration = duration
    self.lostP = lostP
    self.lostC = lostC
    self.roundTrip = roundTrip
  }

  /// Whether both ran nearly all of the time.
  public var isConcurrent: Bool { max(lostP, lostC) < 0.05 }
}
