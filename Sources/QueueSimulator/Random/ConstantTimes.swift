import QueueModel

/// The paper's model: every time is its parameter.
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

  /// The same time for ever.
  struct Repeated: UpcomingTimes {
    let time: Int
    var count: Int { .max }
    @inline(__always) subscript(index: Int) -> Int { time }
  }

  @inline(__always) func upcomingWP() -> Repeated { Repeated(time: scenario.WP) }
  @inline(__always) func upcomingWC() -> Repeated { Repeated(time: scenario.WC) }
  @inline(__always) func takeWP(_ count: Int) {}
  @inline(__always) func takeWC(_ count: Int) {}
}
