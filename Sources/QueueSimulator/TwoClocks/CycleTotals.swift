/// All cycles of a run together, in units of time.
package struct CycleTotals: CycleSink, Hashable, Sendable {
  /// Cycles that were counted.
  package private(set) var cycles = 0
  /// Messages that passed in them.
  package private(set) var messages = 0
  /// How long they were together.
  package private(set) var duration: Int128 = 0
  /// What P worked, notified and started.
  package private(set) var workOfP: Int128 = 0
  /// What C worked, notified and started.
  package private(set) var workOfC: Int128 = 0
  /// The integral over time of the number of messages in the queue.
  package private(set) var occupancy: Int128 = 0
  /// Notifications that P sent.
  package private(set) var notificationsByP = 0
  /// Notifications that C sent.
  package private(set) var notificationsByC = 0

  /// Work of both parties.
  package var work: Int128 { workOfP + workOfC }

  @inline(__always)
  mutating func add(_ cycle: RegenerativeCycle) {
    cycles &+= 1
    messages &+= cycle.messages
    duration &+= cycle.duration
    workOfP &+= cycle.workOfP
    workOfC &+= cycle.workOfC
    occupancy &+= cycle.occupancy
    notificationsByP &+= cycle.notificationsByP
    notificationsByC &+= cycle.notificationsByC
  }
}
