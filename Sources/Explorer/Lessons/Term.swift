internal import QueueModel

/// What a formula of a lesson can ask the model for.
enum Term: Hashable, Sendable {
  /// T, the time between messages in ticks.
  case T
  /// E, the work of both parties for a message in ticks.
  case E
  /// Messages in one cycle, of which all notifications are paid: m in FC and FP, L + m′ else;
  /// without end in lockstep.
  case m
  /// The worst service latency in ticks.
  case latency
  /// The mean queue latency in ticks.
  case queueLatency
  case regime
  /// By which share of its value the nearest knob can turn until the regime changes.
  case margin
  /// The number at which a control stands.
  case control(Control)

  init?(named name: String) {
    if let quantity = Self.words.first(where: { $0.name == name })?.quantity {
      self = quantity
    } else if let control = Control(named: name), !control.isChoice {
      self = .control(control)
    } else {
      return nil
    }
  }

  /// How it is called in a sentence.
  var phrase: String {
    switch self {
    case .latency: "the worst latency"
    case .queueLatency: "the mean queue latency"
    case .margin: "the margin"
    case .regime: "the regime"
    case .T: "T"
    case .E: "E"
    case .m: "m"
    case .control(let control): control.written
    }
  }

  private static let words: [(name: String, quantity: Term)] = [
    ("T", .T), ("E", .E), ("m", .m), ("latency", .latency), ("queue_latency", .queueLatency),
    ("regime", .regime), ("margin", .margin),
  ]

  /// All names, for one that was misspelled.
  static let names: [String] =
    words.map(\.name) + Control.names.filter { Control(named: $0)?.isChoice == false }
    + Regime.allCases.map(\.rawValue)
    + ["before.T", "start.T", "polling.T", "T.before", "T.start", "T.polling"]
}
