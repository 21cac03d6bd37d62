/// What one party did in a run. Times are nanoseconds.
public struct PartyFigures: Hashable, Sendable {
  /// CPU time per message.
  public var cpu: Double
  /// Notifications that it sent, per message.
  public var notifications: Double
  /// What a notification cost it (the model's N); nil where it sent none.
  public var notification: CostFigures?
  /// What it took to start after a notification (the model's S); nil where it received none.
  public var startUp: CostFigures?
  /// How long it was blocked before it was notified; nil where it never was.
  public var idle: CostFigures?
  /// Sleeps with a timer, per message.
  public var naps: Double
  /// Ways out of a guest and back, because the queue was full, on which it was not blocked after all,
  /// per message.
  public var trips: Double
  /// How long one of these takes.
  public var trip: Double
  /// Notifications that came between its decision to block and its last look at the queue.
  public var crossings: Int
  /// Gaps in its running.
  public var stalls: Int
  /// How long these were in all.
  public var lost: Double
  /// How often it was taken off its CPU.
  public var switches: Int

  /// What a party has counted in a run.
  public init(
    cpu: Double = 0, notifications: Double = 0, notification: CostFigures? = nil,
    startUp: CostFigures? = nil, idle: CostFigures? = nil, naps: Double = 0, trips: Double = 0,
    trip: Double = 0, crossings: Int = 0, stalls: Int = 0, lost: Double = 0, switches: Int = 0
  ) {
    self.cpu = cpu
    self.notifications = notifications
    self.notification = notification
    self.startUp = startUp
    self.idle = idle
    self.naps = naps
    self.trips = trips
    self.trip = trip
    self.crossings = crossings
    self.stalls = stalls
    self.lost = lost
    self.switches = switches
  }
}
