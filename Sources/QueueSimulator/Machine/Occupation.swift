/// What a party is doing, since when and until when, and what it remembers.
struct Occupation: Sendable {
  var phase = Phase.blocked
  var began = 0
  /// When the phase ends; `Int.max` while only the other party or an arrival can end it.
  var end = Int.max
  /// Sleeps since it worked last.
  var naps = 0
  /// What is left of the work that a notification has interrupted; 0 if none was.
  var interrupted = 0
  /// When it tells its peer at the latest; `Int.max` if nobody waits to be told.
  var deadline = Int.max
  var peerEstimate = PeerEstimate()
}
