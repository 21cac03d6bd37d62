import QueueModel
import QueueSimulator
import Testing

/// One period in each regime, worked out by hand from the rules.
@Suite struct TimelineTests {
  private func expect(
    _ regime: Regime, _ scenario: Scenario, _ timeline: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(scenario.regime == regime, sourceLocation: sourceLocation)
    #expect(
      try Timeline(trace(of: scenario)) == Timeline(timeline), sourceLocation: sourceLocation)
  }

  @Test func fastConsumerIsNotifiedOfEveryMessage() throws {
    try expect(
      .FC, Scenario(L: 4, WP: 3, WC: 1, NP: 2, NC: 1, SP: 1, SC: 1),
      """
      P: 000NN
      C: Sz.::
      Q: 11011
      """)
  }

  /// a = SC with L = 2: at time 7, P enqueues message 1 and C frees the slot of message 0, so that
  /// P finds a slot, and C a message.
  @Test(arguments: [2, 4])
  func fastConsumerIsNotifiedOfEverySecondMessage(L: Int) throws {
    try expect(
      .FC, Scenario(L: L, WP: 3, WC: 2, NP: 1, NC: 9, SP: 9, SC: 1),
      """
      P: 000N111
      C: zz.:S00
      Q: 1101111
      """)
  }

  @Test func fastProducerIsNotifiedOfEverySlot() throws {
    try expect(
      .FP, Scenario(L: 4, WP: 1, WC: 3, NP: 1, NC: 2, SP: 1, SC: 1),
      """
      P: S0.::
      C: xxxNN
      Q: 33433
      """)
  }

  @Test func fastProducerIsNotifiedOfEverySecondSlot() throws {
    try expect(
      .FP, Scenario(L: 4, WP: 2, WC: 3, NP: 9, NC: 1, SP: 1, SC: 2),
      """
      P: 00.:S11
      C: xxxNyyy
      Q: 3343333
      """)
  }

  @Test func slowConsumerStartUp() throws {
    try expect(
      .SCS, Scenario(L: 3, kP: 3, kC: 1, WP: 3, WC: 2, NP: 1, NC: 1, SP: 1, SC: 1),
      """
      P: 000N...:S111222333
      C: ...:SyyNzz0011....
      Q: 222333322211110111
      """)
  }

  @Test func slowProducerStartUp() throws {
    try expect(
      .SPS, Scenario(L: 3, kP: 1, kC: 3, WP: 2, WC: 3, NP: 1, NC: 1, SP: 1, SC: 1),
      """
      P: 00N112233.......:S
      C: ..:S000111222333N.
      Q: 001112222322211100
      """)
  }

  @Test func bothSlowToStart() throws {
    try expect(
      .SS, Scenario(L: 2, WP: 2, WC: 1, NP: 1, NC: 1, SP: 1, SC: 2),
      """
      P: 00N11.:S
      C: ..:SS0N1
      Q: 00111211
      """)
  }

  /// The first notification costs P one tick and C another, and nobody ever blocks again.
  @Test func lockstep() throws {
    try expect(
      .LS, Scenario(L: 4, WP: 3, WC: 3, NP: 1, NC: 1, SP: 1, SC: 1),
      """
      P: 000
      C: yzz
      Q: 211
      """)
  }
}
