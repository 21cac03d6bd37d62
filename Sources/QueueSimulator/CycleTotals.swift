/// All cycles of a run together, in units of time.
package struct CycleTotals: CycleSink, Hashable, Sendable {
  package private(set) var cycles = 0
  package private(set) var messages = 0
  package private(set) var duration: Int128 = 0
  /// Work of both parties.
  package private(set) var work: Int128 = 0
  /// The integral over time of the number of messages in the queue.
  package private(set) var occupancy: Int128 = 0
  package private(set) var notificationsByP = 0
  package private(set) var notificationsByC = 0

  @inline(__always)
  mutating func add(_ cycle: RegenerativeCycle) {
    cycles &+= 1
    messages &+= cycle.messages
    duration &+= cycle.duration
    work &+= cycle.work
    occupancy &+= cycle.occupancy
    notificationsByP &+= cycle.notificationsByP
    notificationsByC &+= cycle.notificationsByC
  }
}
