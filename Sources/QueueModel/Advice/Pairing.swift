/// Who blocks and who polls: the strategies of a pair for which T, E and the worst latency are
/// known exactly, whatever the numbers.
public enum Pairing: CaseIterable, Hashable, Sendable {
  case notify, consumerPolls, producerPolls, poll

  /// The pairing of two strategies, if they are one.
  public init?(P: Strategy, C: Strategy) {
    guard let pairing = Self.allCases.first(where: { $0.P == P && $0.C == C }) else { return nil }
    self = pairing
  }

  /// What P does when it cannot go on.
  public var P: Strategy { isProducerPolling ? .poll : .notify }
  /// What C does when it cannot go on.
  public var C: Strategy { isConsumerPolling ? .poll : .notify }

  var isProducerPolling: Bool { self == .producerPolls || self == .poll }
  var isConsumerPolling: Bool { self == .consumerPolls || self == .poll }

  /// The pair that notifies and goes on at the same instants: to poll is to be told at the first
  /// message or slot by a notification and a start-up that take no time.
  func effective(_ scenario: Scenario) -> Scenario {
    var result = scenario
    if isConsumerPolling { result = result.with(kP: 1, NP: 0, SC: 0) }
    if isProducerPolling { result = result.with(kC: 1, NC: 0, SP: 0) }
    return result
  }

  /// The effective cycle, where a party that polls works all the time and is not told.
  func cycle(_ effective: Cycle, in s: Scenario) -> Cycle {
    let byP = isConsumerPolling ? 0 : effective.notificationsByP
    let byC = isProducerPolling ? 0 : effective.notificationsByC
    let messages = Int128(effective.messages)
    let workP = messages * Int128(s.WP) + Int128(byP * s.NP + byC * s.SP)
    let workC = messages * Int128(s.WC) + Int128(byC * s.NC + byP * s.SC)
    return Cycle(
      messages: effective.messages, duration: effective.duration,
      work: (isProducerPolling ? effective.duration : workP)
        + (isConsumerPolling ? effective.duration : workC),
      notificationsByP: byP, notificationsByC: byC)
  }
}
