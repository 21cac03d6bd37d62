import Plotting
import QueueModel

/// What a person may expect, whatever the screen shows.
enum Budget {
  /// Key to frame, of screens up to `largest`.
  static let median: Duration = .milliseconds(5)
  static let p99: Duration = .milliseconds(16)
  static let largest = Size(width: 200, height: 60)
  /// Start to the first frame.
  static let start: Duration = .milliseconds(100)
  /// Context switches of all threads at rest.
  static let switches = 0
  /// Resident after any number of moves, in KiB.
  static let memory = 40 * 1024
  /// The closed form of one point, in nanoseconds.
  static let closedForm = 50.0
  /// Messages per second that one thread simulates, with constant and with exponential times.
  static let constantTimes = 1e8
  static let exponentialTimes = 3e7
  /// Of the speed of the loop in C, with constant times.
  static let ratio = 0.5

  /// Where every key was answered, and some key was pressed.
  static func isKept(_ sample: Sample, unanswered: Int = 0, _ size: Size) -> Bool {
    guard sample.count > 0, unanswered == 0 else { return false }
    return size.width > largest.width || size.height > largest.height
      || sample.median <= median && sample.percentile(0.99) <= p99
  }

  /// Nil for times without a budget.
  static func isKept(
    messagesPerSecond: Double, ratio: Double, _ distribution: Distribution
  ) -> Bool? {
    switch distribution {
    case .constant: messagesPerSecond >= constantTimes && ratio >= Self.ratio
    case .exponential: messagesPerSecond >= exponentialTimes
    default: nil
    }
  }
}

extension Report.Field {
  /// Nil where there is none.
  static func budget(_ isKept: Bool?) -> Report.Field {
    Report.Field("budget", .text(isKept.map { $0 ? "kept" : "BROKEN" } ?? "none"))
  }
}

extension Report {
  var breaksBudget: Bool {
    sections.flatMap(\.rows).joined().contains { field in
      guard field.name == "budget", case .text("BROKEN") = field.value else { return false }
      return true
    }
  }
}
