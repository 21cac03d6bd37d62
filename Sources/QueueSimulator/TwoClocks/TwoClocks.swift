import QueueModel

/// The paper's model, `notify` on both sides and a greedy P, with nothing but a clock for each
/// party: no events, no queue of them, and every message stepped.
///
/// Message n is enqueued when P was ready for it and has worked; its slot is free when C was ready
/// for it and has worked. P, when it is ready for message n, finds the queue full if C will be
/// through with message n − L only later; C finds it empty if message n will be enqueued only
/// later. So a message takes two comparisons and two additions, and what C has done ahead of P
/// stays true: if P blocks, all messages up to that one are in the queue, and C has nothing but
/// work before it.
///
/// **The clocks stand while somebody notifies.** The peer of a party that notifies is blocked and
/// then pending, so nothing else happens in that time, and it moves everything that comes later
/// alike. It is booked apart.
///
/// Only differences of times matter, so the clocks may wrap. C is ahead of P by what it has to do
/// for a full queue: with constant times below 2⁵² units, with random ones 2⁵⁵ in the mean. 2⁶³ is
/// then as good as impossible, for draws are independent and at most 2¹⁰ times the longest mean.
struct TwoClocks<Source: Times>: ~Copyable {
  let L: Int
  let kP: Int
  let kC: Int
  /// Whose notifications begin the cycles.
  let regeneration: Party
  var times: Source
  /// How many messages are stepped before the books are seen to, at least 1: so many that the times
  /// which they all together stay in the queue are 2⁶⁰ units at most, in the mean.
  let messagesAtOnce: Int

  /// When the slots of the last messages are free: that of message n at n & `mask`.
  let freed: UnsafeMutablePointer<Int>
  let mask: Int

  /// The number of the message that comes next.
  var message = 0
  /// When P is ready for it.
  var readyP = 0
  /// When C is ready for it.
  var readyC = 0
  var ledger: CycleLedger

  /// An empty queue, C blocked, P beginning to work.
  /// - Parameter regeneration: "P notifies", with C blocked and kP messages in the queue, or "C
  ///   notifies", with P blocked and kC slots free; the cycles of a run go from one such instant to
  ///   the next.
  init(_ scenario: Scenario, _ times: Source, cyclesFrom regeneration: Party) {
    (L, kP, kC) = (scenario.L, scenario.kP, scenario.kC)
    self.regeneration = regeneration
    self.times = times
    let ticks =
      2 * scenario.L * (scenario.WP + scenario.WC) + scenario.SP + scenario.SC
    messagesAtOnce = min(1 << 16, (1 << 60) / (ticks * times.scale))
    var size = 1
    while size < L { size *= 2 }
    mask = size - 1
    freed = .allocate(capacity: size)
    freed.initialize(repeating: 0, count: size)
    ledger = CycleLedger(scenario, at: 0)
  }

  deinit { freed.deallocate() }
}
