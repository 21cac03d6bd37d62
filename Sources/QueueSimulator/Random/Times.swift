/// Where a simulation takes its six times from, in units.
protocol Times: Sendable {
  /// The next works of one party.
  associatedtype Upcoming: UpcomingTimes

  /// How many units make a tick.
  var scale: Int { get }

  mutating func WP() -> Int
  mutating func WC() -> Int
  mutating func NP() -> Int
  mutating func NC() -> Int
  mutating func SP() -> Int
  mutating func SC() -> Int

  /// The next works of P, at least one, for a loop that has no time to ask for each; `takeWP` says
  /// how many were used. They are there until one more is taken than there are.
  mutating func upcomingWP() -> Upcoming
  /// The next works of C, as those of P.
  mutating func upcomingWC() -> Upcoming
  mutating func takeWP(_ count: Int)
  mutating func takeWC(_ count: Int)
}

/// Times that come next, by their index from 0.
protocol UpcomingTimes {
  var count: Int { get }
  subscript(index: Int) -> Int { get }
}

extension UnsafeBufferPointer<Int>: UpcomingTimes {}
