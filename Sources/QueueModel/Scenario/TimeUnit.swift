/// What a tick is. It labels numbers and is never a factor in a formula.
public enum TimeUnit: Hashable, Sendable {
  /// Abstract ticks, as in the paper's diagrams.
  case ticks
  case nanoseconds
  case microseconds
  /// Clock cycles of a processor at that frequency.
  case cycles(hertz: Int)

  /// The label behind a number: `ns`, `µs`, `cycles`, or nothing for abstract ticks.
  public var symbol: String {
    switch self {
    case .ticks: ""
    case .nanoseconds: "ns"
    case .microseconds: "µs"
    case .cycles: "cycles"
    }
  }

  /// Ticks in one second, where a tick is a time.
  public var ticksPerSecond: Int? {
    switch self {
    case .ticks: nil
    case .nanoseconds: 1_000_000_000
    case .microseconds: 1_000_000
    case .cycles(let hertz): hertz
    }
  }
}
