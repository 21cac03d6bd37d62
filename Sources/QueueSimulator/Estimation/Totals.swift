import QueueModel

/// Sums since a recording began, in the simulator's units of time.
struct Totals: Hashable, Sendable {
  var messages = 0
  var duration: Int128 = 0
  var occupancyTime: Int128 = 0
  var outsideTime: Int128 = 0
  /// From the start of P's work on a message to its enqueue, over all messages.
  var span: Int128 = 0
  var P = PartyTally()
  var C = PartyTally()

  /// Work of both parties.
  var work: Int128 { P.cost + C.cost }
}
