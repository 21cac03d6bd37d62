internal import QueueModel

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
