internal import QueueModel

/// What a plot shows.
public enum Reading: CaseIterable, Hashable, Sendable {
  /// T.
  case time
  /// E.
  case work
  case queueLatency
  case serviceLatency

  /// What the lower plot goes through.
  static let lower: [Reading] = [.work, .queueLatency, .serviceLatency]

  /// The measure of the model, if the model has a curve of it.
  var measure: Quantity? {
    switch self {
    case .time: .T
    case .work: .E
    case .queueLatency, .serviceLatency: nil
    }
  }

  var isLatency: Bool { measure == nil }

  /// The mean that was found; nil where latencies were not asked for, or have no steady state.
  func estimate(of finding: Finding) -> Estimate? {
    switch self {
    case .time: finding.T
    case .work: finding.E
    case .queueLatency, .serviceLatency: latency(of: finding)?.mean
    }
  }

  func latency(of finding: Finding) -> Latency? {
    switch self {
    case .time, .work: nil
    case .queueLatency: finding.outcome?.queueLatency
    case .serviceLatency: finding.outcome?.serviceLatency
    }
  }

  /// What it is, in a sentence.
  var meaning: String {
    switch self {
    case .time: "T: time between messages"
    case .work: "E: work of both parties for a message"
    case .queueLatency: "queue latency: from the enqueue of a message to the end of C's work on it"
    case .serviceLatency:
      "service latency: from the start of P's work on the message before to the end of C's on this"
    }
  }

  /// The title of its plot, without and with room.
  var title: (short: String, long: String) {
    switch self {
    case .time: ("T per message", "T  time per message")
    case .work: ("E, work per message", "E  work per message")
    case .queueLatency: ("queue latency", "queue latency  enqueue to end of C's work")
    case .serviceLatency: ("service latency", "service latency  the longest wait of an item")
    }
  }
}
