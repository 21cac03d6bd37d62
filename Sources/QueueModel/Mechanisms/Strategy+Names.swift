extension Strategy.Kind {
  /// The letter of its row in the table of strategies, A to X. C is a pair of which one party
  /// polls; both guards are G.
  public var row: String {
    switch self {
    case .notify: "A"
    case .poll: "B"
    case .spin: "D"
    case .sleep: "E"
    case .nap: "F"
    case .guardIdle, .guardBusy: "G"
    case .coalesce: "H"
    case .virtio: "V"
    case .adaptive: "X"
    }
  }

  /// What a party of this kind does, in a few words: `spin, then block`.
  public var name: String {
    switch self {
    case .notify: "block until notified"
    case .poll: "poll"
    case .spin: "spin, then block"
    case .sleep: "sleep and look, for ever"
    case .nap: "nap, then block"
    case .guardIdle: "hold back asleep, then block"
    case .guardBusy: "hold back busily, then block"
    case .coalesce: "tell the peer late"
    case .virtio: "block, told as in virtio"
    case .adaptive: "hold back as long as the peer seems to need"
    }
  }
}

extension Strategy {
  /// The letter of its row in the table of strategies.
  public var row: String { kind.row }

  /// What a party does, with its numbers in ticks: `spin 400, then block`.
  public var name: String {
    switch self {
    case .notify, .poll, .virtio, .adaptive: kind.name
    case .spin(let budget): "spin \(budget), then block"
    case .sleep(let length, let cost): "sleep \(length) at a cost of \(cost), for ever"
    case .nap(let count, let length, let cost):
      "\(count == 1 ? "one nap" : "\(count) naps") of \(length) at a cost of \(cost), then block"
    case .guarded(let threshold, let delay, let isBusy):
      "hold back \(delay) \(isBusy ? "busily" : "asleep") at \(threshold) or less, then block"
    case .coalesce(let count, let timeout):
      "tell the peer at \(count), or \(timeout) after the first"
    }
  }
}
