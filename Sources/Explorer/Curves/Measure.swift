internal import QueueModel

/// Which of the two results a plot shows.
enum Measure: CaseIterable {
  /// Time per message.
  case T
  /// Work per message.
  case E

  /// The reading that shows it.
  var reading: Reading { self == .T ? .time : .work }

  func value(_ cycle: Cycle) -> Double {
    switch self {
    case .T: cycle.timePerMessage
    case .E: cycle.workPerMessage
    }
  }

  func exact(_ cycle: Cycle) -> Fraction {
    switch self {
    case .T: cycle.T
    case .E: cycle.E
    }
  }
}
