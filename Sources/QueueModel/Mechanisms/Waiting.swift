/// What a party does when it cannot go on, apart from what it does as a notifier.
enum Waiting: Hashable {
  case blocks
  case spins(budget: Int)
  case polls
  case sleeps(length: Int, cost: Int)
  case naps(count: Int, length: Int, cost: Int)
  case guards(threshold: Int, delay: Int, isBusy: Bool)

  /// A strategy whose numbers make it block at once blocks; nil for the adaptive one, whose delays
  /// have no closed form.
  init?(_ strategy: Strategy) {
    switch strategy {
    case .notify, .coalesce, .virtio, .spin(budget: 0), .nap(count: 0, _, _), .guarded(_, 0, _):
      self = .blocks
    case .poll: self = .polls
    case .spin(let budget): self = .spins(budget: budget)
    case .sleep(let length, let cost): self = .sleeps(length: length, cost: cost)
    case .nap(let count, let length, let cost):
      self = .naps(count: count, length: length, cost: cost)
    case .guarded(let threshold, let delay, let isBusy):
      self = .guards(threshold: threshold, delay: delay, isBusy: isBusy)
    case .adaptive: return nil
    }
  }

  /// Whether it can end up blocked, so that the peer has to notify it.
  var canBlock: Bool {
    switch self {
    case .polls, .sleeps: false
    case .blocks, .spins, .naps, .guards: true
    }
  }

  /// Whether it goes on at the instant at which it is served, unless it is blocked by then.
  var isAwake: Bool {
    switch self {
    case .blocks, .spins, .polls: true
    case .sleeps, .naps, .guards: false
    }
  }

  /// How long it is away at a time, in ticks.
  var length: Int {
    switch self {
    case .blocks, .polls: 0
    case .spins(let length), .sleeps(let length, _), .naps(_, let length, _),
      .guards(_, let length, _):
      length
    }
  }
}
