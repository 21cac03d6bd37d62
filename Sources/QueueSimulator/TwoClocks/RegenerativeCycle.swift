/// What happened from one regeneration instant of the pair to the next, in units of time.
struct RegenerativeCycle: Hashable, Sendable {
  /// Messages that passed.
  var messages: Int
  var duration: Int128
  /// What P worked, notified and started.
  var workOfP: Int128
  /// What C worked, notified and started.
  var workOfC: Int128
  /// The integral over time of the number of messages in the queue: by Little's law, over many
  /// cycles, the sum of the times that messages spend in it.
  var occupancy: Int128
  /// Notifications that P sent.
  var notificationsByP: Int
  /// Notifications that C sent.
  var notificationsByC: Int

  /// Work of both parties.
  var work: Int128 { workOfP + workOfC }
}
