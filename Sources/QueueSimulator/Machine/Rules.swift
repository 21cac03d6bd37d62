import QueueModel

/// A strategy as what a party does at each turn, in the simulator's units of time.
///
/// After a step it may hold back. If it then cannot go on, it spins, then sleeps, then blocks, each
/// as far as its rules say.
struct Rules: Hashable, Sendable {
  /// How long it spins when it cannot go on: 0 not at all, `Int.max` until it is served.
  var spinBudget = 0
  /// How often it sleeps before it blocks: 0 never, `Int.max` for ever.
  var napLimit = 0
  var napLength = 1
  /// The cost of one sleep.
  var napCost = 0
  /// Messages or slots that have to wait before its peer notifies it.
  var threshold: Int
  /// How long the first of them may wait; `Int.max` is for ever.
  var timeout = Int.max
  /// It holds back after a step that leaves this or less; negative is never.
  var guardThreshold = -1
  /// How long it holds back, unless its estimates say.
  var guardDelay = 0
  var guardPhase = Phase.idleGuard
  /// Whether it holds back as long as its estimates say.
  var isAdaptive = false

  /// Whether it only blocks, at whatever threshold.
  var onlyBlocks: Bool { self == Rules(threshold: threshold) }
  /// Whether it lets time pass between a step and the next look.
  var holdsBack: Bool { guardThreshold >= 0 }
  /// Whether its peer notifies it after a time as well.
  var hasTimer: Bool { timeout < .max }
  /// Whether the state of a pair that it is in comes again: it does not while it sleeps at times of
  /// its own, or waits as long as running means say.
  var hasCycles: Bool { napLimit < .max && !isAdaptive }
}

extension Rules {
  /// What a party does, given its own strategy and the one of the peer that notifies it.
  init(_ experiment: Experiment, of party: Party, scale: Int) {
    let scenario = experiment.scenario
    let (own, peer) = (experiment[party], experiment[party.peer])
    threshold = party == .P ? scenario.kC : scenario.kP
    switch own {
    case .notify, .coalesce: break
    case .poll: spinBudget = .max
    case .spin(let budget): spinBudget = budget * scale
    case .sleep(let length, let cost):
      (napLimit, napLength, napCost) = (.max, length * scale, cost * scale)
    case .nap(let count, let length, let cost):
      (napLimit, napLength, napCost) = (count, length * scale, cost * scale)
    case .guarded(let threshold, let delay, let isBusy):
      (guardThreshold, guardDelay) = (threshold, delay * scale)
      guardPhase = isBusy ? .busyGuard : .idleGuard
    case .virtio: threshold = party == .P ? max(1, 2 * scenario.L / 3) : 1
    case .adaptive: (guardThreshold, isAdaptive) = (0, true)
    }
    if case .coalesce(let count, let timeout) = peer {
      threshold = count
      self.timeout = timeout * scale
    }
  }
}

extension Pair {
  /// The pair whose parties do what their strategies say, at the start.
  init(_ experiment: Experiment, _ times: T, arrivals: ArrivalClock = ArrivalClock()) {
    self.init(
      experiment.scenario, rulesOfP: Rules(experiment, of: .P, scale: times.scale),
      rulesOfC: Rules(experiment, of: .C, scale: times.scale), times, arrivals: arrivals)
  }
}
