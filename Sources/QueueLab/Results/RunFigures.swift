public import QueueModel

/// What one run of a pair showed. Times are nanoseconds.
public struct RunFigures: Hashable, Sendable {
  /// Messages of the measured part.
  public var messages: Int
  /// How long the measured part took.
  public var elapsed: Double
  public var P: PartyFigures
  public var C: PartyFigures
  /// What makes it unfit, if anything.
  public var disturbances: [Disturbance]

  public init(
    messages: Int, elapsed: Double, P: PartyFigures, C: PartyFigures,
    disturbances: [Disturbance] = []
  ) {
    self.messages = messages
    self.elapsed = elapsed
    self.P = P
    self.C = C
    self.disturbances = disturbances
  }

  public subscript(party: Party) -> PartyFigures { party == .P ? P : C }

  /// Time per message.
  public var T: Double { elapsed / Double(messages) }
  /// CPU time per message of both parties, which the model calls E.
  public var E: Double { P.cpu + C.cpu }
  /// Notifications per message, of both parties.
  public var notifications: Double { P.notifications + C.notifications }
  public var isDisturbed: Bool { !disturbances.isEmpty }
}

extension RunFigures {
  /// The greatest share of the run that a disturbance took.
  public var disturbedShare: Double { disturbances.map(\.share).max() ?? 0 }
}

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
  /// Ways out of a guest and back, because the queue was full, on which it was not blocked after all:
  /// how many per message, and how long one takes.
  public var trips: Double
  public var trip: Double
  /// Notifications that came between its decision to block and its last look at the queue.
  public var crossings: Int
  /// Gaps in its running, and how long they were in all.
  public var stalls: Int
  public var lost: Double
  /// How often it was taken off its CPU.
  public var switches: Int

  public init(
    cpu: Double = 0, notifications: Double = 0, notification: CostFigures? = nil,
    startUp: CostFigures? = nil, idle: CostFigures? = nil, naps: Double = 0, trips: Double = 0,
    trip: Double = 0, crossings: Int = 0,
    stalls: Int = 0, lost: Double = 0, switches: Int = 0
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

/// A cost that was stamped many times, in nanoseconds.
public struct CostFigures: Hashable, Sendable {
  public var count: Int
  /// Without those above a millisecond, which are the machine's and not the mechanism's.
  public var mean: Double
  public var median: Double
  public var p99: Double
  public var maximum: Double

  public init(count: Int, mean: Double, median: Double, p99: Double, maximum: Double) {
    self.count = count
    self.mean = mean
    self.median = median
    self.p99 = p99
    self.maximum = maximum
  }
}

/// Why a run says little about the pair.
public enum Disturbance: Hashable, Sendable {
  /// A party did not run for that share of the measured part while it had work.
  case lost(Party, share: Double)
  /// A party that was notified started late, and this took that share of the measured part.
  case lateStart(Party, share: Double)
  /// Before or after the run a CPU was away for that share of the time.
  case notConcurrent(Party, share: Double)
}

extension Disturbance {
  /// The party that was disturbed.
  public var party: Party {
    switch self {
    case .lost(let party, _), .lateStart(let party, _), .notConcurrent(let party, _): party
    }
  }

  /// Of the measured part, or of the check before or after it.
  public var share: Double {
    switch self {
    case .lost(_, let share), .lateStart(_, let share), .notConcurrent(_, let share): share
    }
  }
}
