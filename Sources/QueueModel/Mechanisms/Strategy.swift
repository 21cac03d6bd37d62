/// What a party does when it cannot go on, and how it tells its peer that this one can.
///
/// The paper's model is `notify` on both sides. Whatever the strategies are, a party is notified
/// only while it is blocked, at the threshold of the scenario (kP for C, kC for P) unless a
/// strategy says otherwise.
public enum Strategy: Hashable, Sendable {
  /// Blocks at once; the peer notifies at the threshold (the paper's model).
  case notify
  /// Spins until it is served; the peer sends no notification (the paper's GP).
  case poll
  /// Spins up to `budget` ticks and stops at once when it is served; then blocks.
  case spin(budget: Int)
  /// Sleeps `length` ticks and looks again, for ever; each sleep costs `cost` ticks of work. Nobody
  /// notifies this party.
  case sleep(length: Int, cost: Int)
  /// Up to `count` sleeps of `length` ticks, each at `cost` ticks of work; then blocks.
  case nap(count: Int, length: Int, cost: Int)
  /// After a step that leaves at most `threshold` messages (C) or free slots (P), waits `delay`
  /// ticks before it looks again, asleep at no cost or busy at the cost of the delay; then as
  /// `notify` (the paper's 4.1).
  case guarded(threshold: Int, delay: Int, isBusy: Bool)
  /// As `notify`, but this party tells its blocked peer when `count` messages (P) or free slots
  /// (C) wait, or `timeout` ticks after the first; it interrupts its work for that. The threshold
  /// of the scenario is not used, and a count above L leaves everything to the timeout.
  case coalesce(count: Int, timeout: Int)
  /// As `notify`; P is notified when two thirds of what the queue held as it blocked are free, C
  /// at the first message (the paper's section 5).
  case virtio
  /// As `guarded`, asleep, with a delay from running estimates of the peer's time per message: the
  /// paper's 4.1 in full.
  case adaptive
}

extension Strategy {
  /// Strategies without their numbers.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case notify
    case poll
    case spin
    case sleep
    case nap
    case guardIdle = "guard"
    case guardBusy = "guard-busy"
    case coalesce
    case virtio
    case adaptive
  }

  /// One of a strategy's numbers.
  public enum Setting: String, CaseIterable, Hashable, Sendable {
    /// How long a party spins before it blocks, in ticks.
    case B
    /// How many naps it takes before it blocks.
    case R
    /// How long a sleep is, in ticks.
    case Y
    /// What a sleep costs, in ticks of work.
    case YE
    /// How many messages, or free slots, are few enough for a guard to wait.
    case theta
    /// How long a guard waits, in ticks.
    case d
    /// How many messages, or free slots, a coalescing party waits for.
    case n
    /// How long it waits after the first, in ticks.
    case tau

    /// The symbol in text for people.
    public var symbol: String {
      switch self {
      case .theta: "θ"
      case .tau: "τ"
      default: rawValue
      }
    }

    /// The values that the setting can have.
    public var range: ClosedRange<Int> {
      switch self {
      case .B, .YE, .d, .tau: 0...1_000_000_000
      case .Y: 1...1_000_000_000
      case .R: 0...1_000_000
      case .theta: 0...1_048_576
      case .n: 1...1_048_576
      }
    }

    /// The value itself, or the end of the range that it is beyond.
    func inRange(_ value: Int) -> Int { min(max(value, range.lowerBound), range.upperBound) }

    /// Whether the setting is a time in ticks; the others are counts.
    public var isDuration: Bool {
      switch self {
      case .B, .Y, .YE, .d, .tau: true
      case .R, .theta, .n: false
      }
    }
  }

  /// The strategy without its numbers.
  public var kind: Kind {
    switch self {
    case .notify: .notify
    case .poll: .poll
    case .spin: .spin
    case .sleep: .sleep
    case .nap: .nap
    case .guarded(_, _, let isBusy): isBusy ? .guardBusy : .guardIdle
    case .coalesce: .coalesce
    case .virtio: .virtio
    case .adaptive: .adaptive
    }
  }

  /// Its numbers with their names, in the order in which they are written.
  public var numbers: [(setting: Setting, value: Int)] {
    switch self {
    case .notify, .poll, .virtio, .adaptive: []
    case .spin(let budget): [(.B, budget)]
    case .sleep(let length, let cost): [(.Y, length), (.YE, cost)]
    case .nap(let count, let length, let cost): [(.R, count), (.Y, length), (.YE, cost)]
    case .guarded(let threshold, let delay, _): [(.theta, threshold), (.d, delay)]
    case .coalesce(let count, let timeout): [(.n, count), (.tau, timeout)]
    }
  }

  /// A strategy of that kind, whose numbers are asked for in the order in which they are written.
  public init(_ kind: Kind, number: (Setting) -> Int) {
    switch kind {
    case .notify: self = .notify
    case .poll: self = .poll
    case .spin: self = .spin(budget: number(.B))
    case .sleep: self = .sleep(length: number(.Y), cost: number(.YE))
    case .nap: self = .nap(count: number(.R), length: number(.Y), cost: number(.YE))
    case .guardIdle, .guardBusy:
      self = .guarded(
        threshold: number(.theta), delay: number(.d), isBusy: kind == .guardBusy)
    case .coalesce: self = .coalesce(count: number(.n), timeout: number(.tau))
    case .virtio: self = .virtio
    case .adaptive: self = .adaptive
    }
  }

  /// The settings of this strategy, in the order in which they are written.
  public var settings: [Setting] { numbers.map(\.setting) }

  /// The value of a setting, nil where the strategy has none of that name; a new value is put into
  /// the setting's range.
  public subscript(setting: Setting) -> Int? {
    get { numbers.first { $0.setting == setting }?.value }
    set {
      guard let newValue, let old = self[setting], old != newValue else { return }
      let others = self
      self = Strategy(kind) {
        $0 == setting ? setting.inRange(newValue) : others[$0] ?? $0.range.lowerBound
      }
    }
  }
}

extension Strategy.Kind {
  /// The settings of strategies of this kind, in the order in which they are written.
  public var settings: [Strategy.Setting] {
    Strategy(self) { $0.range.lowerBound }.settings
  }
}
