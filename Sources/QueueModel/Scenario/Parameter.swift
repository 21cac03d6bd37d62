/// One of the nine numbers of the paper's model (section 2).
public enum Parameter: String, CaseIterable, Sendable, Codable {
  /// Slots in the queue.
  case L
  /// Messages that must wait in the queue before P notifies a blocked C.
  case kP
  /// Slots that must be free before C notifies a blocked P.
  case kC
  /// P's work for one message, in ticks.
  case WP
  /// C's work for one message, in ticks.
  case WC
  /// What a notification costs P, in ticks.
  case NP
  /// What a notification costs C, in ticks.
  case NC
  /// What it costs P to start after a notification, in ticks.
  case SP
  /// What it costs C to start after a notification, in ticks.
  case SC

  /// The values that the model accepts, whatever the other parameters are; a threshold also has
  /// to be at most L.
  public var range: ClosedRange<Int> {
    switch self {
    case .L, .kP, .kC: 1...1_048_576
    case .WP, .WC: 1...1_000_000_000
    case .NP, .NC, .SP, .SC: 0...1_000_000_000
    }
  }

  /// Whether the parameter is a time in ticks; L, kP and kC are counts.
  public var isDuration: Bool {
    switch self {
    case .L, .kP, .kC: false
    case .WP, .WC, .NP, .NC, .SP, .SC: true
    }
  }
}
