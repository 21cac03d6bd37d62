internal import QueueModel

extension ConcurrencyCheck {
  /// How long both CPUs are looked at, in nanoseconds.
  private static let duration = 200_000_000

  /// Has both CPUs spin and look for gaps, and then play a message to and fro.
  /// - Returns: nil if it was cancelled.
  /// - Throws: `LabError`.
  init?(_ bench: Bench, isCancelled: () -> Bool) throws(LabError) {
    let pingPong = Experiment(
      .checked(L: 1, WP: 1, WC: 1), P: .poll, C: .poll)
    let timing = RunTiming(check: Self.duration, warmUp: 1_000_000, duration: 20_000_000)
    guard
      let run = try bench.run(PairSetup(pingPong), timing, isCancelled: isCancelled)
    else { return nil }
    self.init(
      duration: Double(Self.duration), lostP: run.away.P, lostC: run.away.C,
      roundTrip: run.figures.T)
  }
}

extension Scenario {
  /// A scenario of the lab's own making, in nanoseconds and without additions to N and S.
  static func checked(L: Int, kP: Int = 1, kC: Int = 1, WP: Int, WC: Int) -> Scenario {
    guard
      let scenario = try? Scenario(
        L: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: 0, NC: 0, SP: 0, SC: 0, unit: .nanoseconds)
    else { preconditionFailure("a scenario that is out of range") }
    return scenario
  }
}
