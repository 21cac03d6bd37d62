internal import QueueModel

extension Knob {
  /// What the knob is, in a few words.
  var meaning: String {
    switch self {
    case .L: "slots in the queue"
    case .kP: "messages that wait before P wakes C"
    case .kC: "free slots before C wakes P"
    case .WP: "P's work for one message"
    case .WC: "C's work for one message"
    case .NP: "what a notification costs P"
    case .NC: "what a notification costs C"
    case .SP: "how long P takes to start when it is woken"
    case .SC: "how long C takes to start when it is woken"
    case .N: "what a notification costs either party"
    case .S: "how long a party takes to start when it is woken"
    default: leader.rawValue
    }
  }
}
