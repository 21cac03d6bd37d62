internal import Plotting
internal import QueueModel

extension Control {
  /// At most three letters before a slider; a choice has a `heading` instead.
  var symbol: String {
    switch self {
    case .knob(let knob): knob.symbol
    case .setting(_, let setting): setting.symbol
    case .variation: "cv"
    case .interval: "gap"
    case .burst: "n"
    case .spacing: "sep"
    case .strategy, .distribution, .arrivals: heading
    }
  }

  /// What stands before a choice.
  var heading: String {
    switch self {
    case .strategy(let party): "strategy \(party.rawValue)"
    case .distribution(let parameter): "times \(parameter.rawValue)"
    case .arrivals: "arrivals"
    default: symbol
    }
  }

  /// Its name on an axis and in a sentence, with the party or parameter that it belongs to.
  var name: String {
    switch self {
    case .setting(let party, let setting): "\(setting.symbol) of \(party.rawValue)"
    case .variation(let parameter): "cv of \(parameter.rawValue)"
    case .burst: "n of a burst"
    case .spacing: "sep of a burst"
    default: symbol
    }
  }

  /// What it is, in a few words.
  var meaning: String {
    switch self {
    case .knob(let knob): knob.meaning
    case .strategy(let party): "what \(party.rawValue) does when it cannot go on"
    case .setting(let party, let setting): setting.meaning(for: party)
    case .distribution(let parameter): "how \(parameter.rawValue) varies around its mean"
    case .variation(let parameter):
      "how much \(parameter.rawValue) varies, as a share of its mean"
    case .arrivals: "where P's messages come from"
    case .interval: "mean time between messages that arrive"
    case .burst: "messages in a burst"
    case .spacing: "time between messages of a burst"
    }
  }
}

extension Strategy.Setting {
  func meaning(for party: Party) -> String {
    let (who, what) = (party.rawValue, party == .P ? "free slots" : "messages")
    return switch self {
    case .B: "how long \(who) spins before it blocks"
    case .R: "how often \(who) naps before it blocks"
    case .Y: "how long \(who) sleeps before it looks again"
    case .YE: "what a sleep costs \(who)"
    case .theta: "how few \(what) make \(who) wait"
    case .d: "how long \(who) then waits"
    case .n: "\(party == .P ? "messages" : "free slots") after which \(who) tells the other"
    case .tau: "how long \(who) waits at most before it tells"
    }
  }
}

extension Strategy {
  /// What a party does, in a sentence without its subject.
  func deed(of party: Party, unit: TimeUnit) -> String {
    func time(_ ticks: Int) -> String {
      unit.symbol.isEmpty ? Readout.value(ticks) : "\(Readout.value(ticks)) \(unit.symbol)"
    }
    let what = party == .P ? "free slots" : "messages"
    switch self {
    case .notify: return "blocks until it is notified"
    case .poll: return "spins until it can go on"
    case .spin(let budget): return "spins up to \(time(budget)), then blocks"
    case .sleep(let length, let cost):
      return "sleeps \(time(length)) at a time, at a cost of \(time(cost))"
    case .nap(let count, let length, let cost):
      let times = count == 1 ? "once" : "up to \(Readout.value(count)) times"
      return "sleeps \(time(length)) \(times), at a cost of \(time(cost)), then blocks"
    case .guarded(let threshold, let delay, let isBusy):
      let how = isBusy ? "spins" : "waits"
      return "\(how) \(time(delay)) when a step leaves ≤ \(Readout.value(threshold)) \(what), "
        + "then blocks if it must"
    case .coalesce(let count, let timeout):
      let others = party == .P ? "messages" : "free slots"
      return "blocks; tells the other at \(Readout.value(count)) \(others) or "
        + "\(time(timeout)) after the first"
    case .virtio:
      return party == .P
        ? "blocks; is told when 2/3 of the queue are free"
        : "blocks; is told at the first message"
    case .adaptive: return "waits when it is too fast, as long as it estimates is right"
    }
  }
}

extension Distribution {
  var word: String {
    switch self {
    case .constant: "constant"
    case .uniform: "uniform"
    case .exponential: "exponential"
    case .lognormal: "lognormal"
    case .empirical(let samples): samples.name
    }
  }
}

extension Arrivals {
  var word: String {
    switch self {
    case .greedy: "greedy"
    case .periodic: "periodic"
    case .poisson: "poisson"
    case .bursts: "bursts"
    }
  }

  /// What it means for P.
  var deed: String {
    switch self {
    case .greedy: "P always has a message to send"
    case .periodic: "messages arrive at a steady pace"
    case .poisson: "messages arrive at random, independent of each other"
    case .bursts: "messages arrive in bursts"
    }
  }
}

extension Experiment {
  /// What a choice has chosen, in a word or two; empty for a number.
  func word(of control: Control) -> String {
    switch control {
    case .strategy(let party): self[party].kind.rawValue
    case .distribution(let parameter): variability[parameter].word
    case .arrivals: arrivals.word
    default: ""
    }
  }

  /// What that means, in a sentence.
  func deed(of control: Control) -> String {
    switch control {
    case .strategy(let party):
      "\(party.rawValue) \(self[party].deed(of: party, unit: scenario.unit))"
    case .distribution(let parameter): "\(parameter.rawValue) is \(variability[parameter].deed)"
    case .arrivals: arrivals.deed
    default: ""
    }
  }

  /// Whether a choice is as in the paper's model.
  func isUsual(_ control: Control) -> Bool {
    switch control {
    case .strategy(let party): self[party] == .notify
    case .distribution(let parameter): variability[parameter] == .constant
    case .arrivals: arrivals == .greedy
    default: true
    }
  }
}

extension Distribution {
  fileprivate var deed: String {
    switch self {
    case .constant: "constant"
    case .uniform(let spread):
      "even between \(share(1 - spread)) and \(share(1 + spread)) × its mean"
    case .exponential: "exponential"
    case .lognormal(let variation):
      "lognormal, with a standard deviation of \(share(variation)) × its mean"
    case .empirical(let samples):
      "one of \(Readout.value(samples.values.count)) measured times (\(samples.name))"
    }
  }

  private func share(_ value: Double) -> String { NumberText.decimal(value, places: 2) }
}

extension Readout {
  /// The number at which a control stands: grouped, or a share.
  static func value(_ value: Int, of control: Control) -> String {
    guard case .variation = control else { return Readout.value(value) }
    return NumberText.decimal(Double(value) / 100, places: 2)
  }
}
