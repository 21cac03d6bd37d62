import QueueModel

/// When messages arrive from outside, in the simulator's units of time.
struct ArrivalClock: Sendable {
  /// The next arrival; `Int.max` where nothing arrives from outside.
  private(set) var next: Int
  /// The last arrival; negative before the first.
  private(set) var last = -1
  /// Which message of its burst is next.
  private(set) var position = 0
  private let burst: Int
  private let spacing: Int
  /// Between the last message of a burst and the first of the next.
  private let pause: Int
  /// The gaps between random arrivals.
  private var gaps: DrawStream?

  /// The first burst, or message, comes a whole period after the start.
  init(_ arrivals: Arrivals = .greedy, scale: Int = 1, seed: UInt64 = 0) {
    if case .poisson(let interval) = arrivals {
      gaps = DrawStream(
        .exponential, mean: interval, scale: scale, for: .arrivals, seed: seed)
    }
    switch arrivals {
    case .greedy: (next, burst, spacing, pause) = (.max, 1, 0, 0)
    case .periodic(let interval), .poisson(let interval):
      (next, burst, spacing, pause) = (interval * scale, 1, 0, interval * scale)
    case .bursts(let interval, let count, let spacing):
      self.spacing = spacing * scale
      burst = count
      pause = (count * interval - (count - 1) * spacing) * scale
      next = count * interval * scale
    }
  }

  /// The next arrival has been taken.
  @inline(__always)
  mutating func takeNext() {
    last = next
    if gaps != nil {
      next += gaps?.next() ?? 0
      return
    }
    position += 1
    if position == burst {
      position = 0
      next += pause
    } else {
      next += spacing
    }
  }
}
