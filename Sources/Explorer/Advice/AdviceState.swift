internal import QueueModel

/// What the advisor was asked, and what it found.
struct AdviceState: Equatable, Sendable {
  /// What may be changed.
  enum Lever: CaseIterable, Sendable {
    case L, kP, kC, strategy
  }

  /// The operating point that advice is for.
  private(set) var experiment: Experiment
  private(set) var levers: Set<Lever> = [.kP, .kC]
  private(set) var objective = Objective.T
  /// In ticks.
  private(set) var limits: [Objective: Int] = [:]
  /// The index in the answer's list of the setting that is pointed at.
  private(set) var selected = 0
  private(set) var today: Setup
  /// Knows the front of all settings that are free.
  private(set) var advisor: Advisor?
  private(set) var answer: Answer?

  /// Lengths and thresholds up to which the search takes no longer than a frame may.
  static let longest = Freedom.lengths.upperBound

  init(_ experiment: Experiment) {
    self.experiment = experiment
    today = Self.setting(of: experiment)
    search()
  }

  /// The pair as it is; one that neither notifies nor polls as if it notified.
  private static func setting(of experiment: Experiment) -> Setup {
    Setup(Pairing(P: experiment.P, C: experiment.C) ?? .notify, in: experiment.scenario)
  }

  /// Whether the closed forms describe the operating point.
  var isExact: Bool {
    Pairing(P: experiment.P, C: experiment.C) != nil && experiment.variability == .none
      && experiment.arrivals == .greedy
  }

  /// Whether closed forms describe the pair with times at their means, so that it can be advised.
  var isAdvisable: Bool {
    Pairing(P: experiment.P, C: experiment.C) != nil && experiment.arrivals == .greedy
  }

  /// The same questions at another operating point.
  mutating func move(to experiment: Experiment) {
    guard experiment != self.experiment else { return }
    // Limits are ticks, and mean nothing in another unit.
    if experiment.scenario.unit != self.experiment.scenario.unit { limits = [:] }
    self.experiment = experiment
    today = Self.setting(of: experiment)
    search()
  }

  mutating func toggle(_ lever: Lever) {
    if levers.remove(lever) == nil { levers.insert(lever) }
    search()
  }

  mutating func showNextObjective() {
    let all = Objective.allCases
    objective = all[((all.firstIndex(of: objective) ?? 0) + 1) % all.count]
    ask()
  }

  mutating func limit(_ limits: [Objective: Int]) {
    self.limits = limits
    ask()
  }

  mutating func select(_ index: Int) {
    selected = max(0, min((answer?.advice.count ?? 0) - 1, index))
  }

  /// The setting that is pointed at.
  var proposal: Advice? {
    guard let advice = answer?.advice, advice.indices.contains(selected) else { return nil }
    return advice[selected]
  }

  private var wish: Wish { Wish(objective, limits: limits.mapValues { Fraction($0) }, count: 16) }

  private mutating func search() {
    guard isAdvisable else {
      advisor = nil
      return ask()
    }
    let s = experiment.scenario
    func range(_ lever: Lever, _ today: Int, upTo most: Int) -> ClosedRange<Int> {
      levers.contains(lever) ? 1...most : today...today
    }
    let thresholds = (levers.contains(.kP) ? 1 : s.kP, levers.contains(.kC) ? 1 : s.kC)
    let lengths = range(.L, s.L, upTo: max(Self.longest, thresholds.0, thresholds.1))
    let most = min(lengths.upperBound, Self.longest)
    let freedom = try? Freedom(
      L: lengths, kP: range(.kP, s.kP, upTo: most), kC: range(.kC, s.kC, upTo: most),
      pairings: levers.contains(.strategy) ? Pairing.allCases : [today.pairing])
    advisor = freedom.map { Advisor(s, $0, effort: 1 << 14) }
    ask()
  }

  private mutating func ask() {
    answer = advisor?.answer(wish)
    select(0)
  }
}
