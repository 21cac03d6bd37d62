import QueueModel

/// Why a text is not a rate of arrivals.
enum RateFault: Error, Hashable {
  case notANumber
  /// What stands behind the number, and is no k, M or G.
  case unknownSuffix(String)
  case notPositive
  /// The scenario counts abstract ticks.
  case noTime
  /// Messages that no arrivals can have so near to or far from each other.
  case outOfRange(TimeUnit)
  /// Arrivals that have their interval already, or none.
  case contradicts(arrivals: String)
}
