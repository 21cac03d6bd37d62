import QueueModel

/// Where a pair takes the lengths of its steps from, in its units of time.
protocol Times: Sendable {
  /// Units in a tick.
  var scale: Int { get }
  mutating func WP() -> Int
  mutating func WC() -> Int
  mutating func NP() -> Int
  mutating func NC() -> Int
  mutating func SP() -> Int
  mutating func SC() -> Int
}

/// The scenario's own numbers, a tick as the unit.
struct ConstantTimes: Times {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  var scale: Int { 1 }
  @inline(__always) func WP() -> Int { scenario.WP }
  @inline(__always) func WC() -> Int { scenario.WC }
  @inline(__always) func NP() -> Int { scenario.NP }
  @inline(__always) func NC() -> Int { scenario.NC }
  @inline(__always) func SP() -> Int { scenario.SP }
  @inline(__always) func SC() -> Int { scenario.SC }
}
