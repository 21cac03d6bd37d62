import ArgumentParser
import QueueModel

/// What contenders can be sorted by.
enum ComparisonColumn: String, CaseIterable, ExpressibleByArgument, Sendable {
  case name
  case T
  case E
  case mean
  case worst
  case notifications
  case busyP = "busy_P"
  case busyC = "busy_C"

  /// Whether one contender stands before another; equal ones stay in their order.
  func precedes(_ one: SimulatedContender, _ other: SimulatedContender) -> Bool {
    self == .name ? one.name < other.name : value(of: one) < value(of: other)
  }

  private func value(of contender: SimulatedContender) -> Double {
    let outcome = contender.outcome
    return switch self {
    case .name: 0
    case .T: outcome.T.value
    case .E: outcome.E.value
    case .mean: outcome.latency.mean.value
    case .worst: outcome.latency.max
    case .notifications: outcome.notificationsPerMessage
    case .busyP: outcome.P.busyShare
    case .busyC: outcome.C.busyShare
    }
  }
}
