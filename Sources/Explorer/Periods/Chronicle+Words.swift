internal import Plotting
internal import QueueModel
internal import QueueSimulator

extension Chronicle.Event {
  /// In a few words: `P enqueues 3`.
  var words: String {
    switch self {
    case .enqueued(let message): "P enqueues \(Self.name(message))"
    case .consumed(let message): "C is done with \(Self.name(message))"
    case .begins(let party, let kind): "\(party.rawValue) \(kind.deed)"
    }
  }

  /// A message of the period before is counted down from it.
  static func name(_ message: Int) -> String {
    message < 0 ? "−\(message.magnitude)" : "\(message)"
  }
}

extension Activity.Kind {
  /// What a party does, after its name.
  var deed: String {
    switch self {
    case .work(let message): "works on \(Chronicle.Event.name(message))"
    case .notify: "notifies"
    case .startUp: "starts up"
    case .blocked: "blocks"
    case .pending: "is being told"
    case .spin: "spins"
    case .sleep: "sleeps"
    case .idleGuard: "holds back"
    case .busyGuard: "holds back, busy"
    case .awaitArrival: "has no message"
    }
  }
}

extension Chronicle {
  /// A time of the trace in ticks, to a tenth where it is not whole.
  func text(of time: Int) -> String {
    let ticks = trace.ticks(time)
    return NumberText.decimal(ticks, places: ticks.rounded() == ticks ? 0 : 1)
  }

  /// Why a notification is sent, a party blocks, or a start-up begins late, as the model's rules say.
  func reasons(_ moment: Moment, _ scenario: Scenario) -> [String] {
    moment.events.compactMap { event in
      guard case .begins(let party, let kind) = event else { return nil }
      let isP = party == .P
      switch kind {
      case .notify:
        let threshold = isP ? scenario.kP : scenario.kC
        let count = isP ? moment.queue.count : scenario.L - moment.queue.count
        let what = isP ? "message" : "free slot"
        return """
          \(isP ? "C" : "P") is blocked and the queue has \(Readout.counted(count, what)): \(isP ? "kP" : "kC") = \(Readout.value(threshold)), so \
          \(party.rawValue) pays \(isP ? "NP" : "NC") = \
          \(Readout.value(isP ? scenario.NP : scenario.NC)) to notify
          """
      case .startUp:
        return """
          \(party.rawValue) was told, and pays \(isP ? "SP" : "SC") = \
          \(Readout.value(isP ? scenario.SP : scenario.SC)) before it can look
          """
      case .blocked:
        return isP
          ? "the queue is full: P blocks until C notifies"
          : "the queue is empty: C blocks until P notifies"
      default: return nil
      }
    }
  }
}
