/// Settings that a wish allows and that are worth a closer look.
struct SetupPool {
  private let scenario: Scenario
  private let freedom: Freedom
  private let isWelcome: (Setup) -> Bool
  private(set) var settings: [Setup] = []

  init(_ scenario: Scenario, _ freedom: Freedom, isWelcome: @escaping (Setup) -> Bool) {
    self.scenario = scenario
    self.freedom = freedom
    self.isWelcome = isWelcome
  }

  mutating func take(_ candidate: Setup) {
    if isWelcome(candidate) { settings.append(candidate) }
  }

  /// All settings if they are few, else those on a grid.
  mutating func gather() {
    guard freedom.count(upTo: Advisor.exhaustible + 1) > Advisor.exhaustible else {
      return gatherAll()
    }
    for pairing in freedom.pairings {
      gatherTimely(pairing)
      gatherGrid(pairing)
    }
  }

  private mutating func gatherAll() {
    for pairing in freedom.pairings {
      for L in freedom.L {
        for kP in freedom.kP.lowerBound...min(freedom.kP.upperBound, L) {
          for kC in freedom.kC.lowerBound...min(freedom.kC.upperBound, L) {
            take(setting(pairing, L, kP, kC))
          }
        }
      }
    }
  }

  /// FC and FP, where one threshold counts: on a grid, and the least and the largest that is
  /// welcome, each in the queue that gives it the largest margin.
  private mutating func gatherTimely(_ pairing: Pairing) {
    let s = pairing.effective(scenario)
    guard s.WC != s.WP else { return }
    let isFC = s.WC < s.WP
    let isPinned = isFC ? pairing.isConsumerPolling : pairing.isProducerPolling
    let range = isFC ? freedom.kP : freedom.kC
    let slots =
      isFC ? s.criticalLengthForC - s.kP : s.criticalLengthForP - s.kC
    let counted = isPinned ? 1...1 : range
    let longest = freedom.L.upperBound
    func shortest(_ k: Int) -> Setup? {
      let L = max(freedom.L.lowerBound, k + slots)
      guard L <= longest else { return nil }
      let own = isPinned ? today(isFC ? .kP : .kC, L) : k
      return isFC
        ? setting(pairing, L, own, today(.kC, L)) : setting(pairing, L, today(.kP, L), own)
    }
    func isGood(_ k: Int) -> Bool { shortest(k).map(isWelcome) ?? false }
    let possible =
      counted
      .lowerBound..<max(
        counted.lowerBound, min(counted.upperBound, longest - slots) + 1)
    guard let least = possible.first(where: isGood), let most = possible.last(where: isGood) else {
      return
    }
    let tried = Self.grid(
      least...most, isFC ? scenario.kP : scenario.kC, [most - 1, longest - slots - 1])
    settings += tried.compactMap(shortest).filter(isWelcome).map(inBestQueue)
  }

  /// The same thresholds in the shortest of the queues that give them the largest margin. In FC and
  /// FP a longer queue never has a smaller margin, T and E do not change, and the latency does not
  /// fall.
  private func inBestQueue(_ setting: Setup) -> Setup {
    func at(_ L: Int) -> Setup {
      Setup(setting.pairing, in: setting.scenario.placing(.L, at: L))
    }
    func last(_ range: ClosedRange<Int>, where isTrue: (Int) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high + 1) / 2
        if isTrue(middle) { low = middle } else { high = middle - 1 }
      }
      return low
    }
    let shortest = setting.scenario.L
    let longest = last(shortest...freedom.L.upperBound) { isWelcome(at($0)) }
    guard let margin = at(longest).margin, at(shortest).margin.map({ $0 < margin }) ?? false else {
      return setting
    }
    return at(last(shortest...longest) { at($0).margin.map { $0 < margin } ?? false } + 1)
  }

  /// Powers of two, today's values, the ends, and what is beside a border; FC and FP have better
  /// lengths of their own.
  private mutating func gatherGrid(_ pairing: Pairing) {
    let s = pairing.effective(scenario)
    let (c, d) = (s.criticalLengthForC - s.kP, s.criticalLengthForP - s.kC)
    let beside = [s.criticalLengthForC, s.criticalLengthForP, c, d].flatMap {
      [$0 - 1, $0, $0 + 1]
    }
    for L in Self.grid(freedom.L, scenario.L, beside) {
      let kPs =
        pairing.isConsumerPolling
        ? [today(.kP, L)] : Self.grid(freedom.kP, scenario.kP, [L - c, L - c + 1, L])
      let kCs =
        pairing.isProducerPolling
        ? [today(.kC, L)] : Self.grid(freedom.kC, scenario.kC, [L - d, L - d + 1, L])
      for kP in kPs where kP <= L {
        for kC in kCs where kC <= L {
          let setting = setting(pairing, L, kP, kC)
          if setting.regime != .FC, setting.regime != .FP { take(setting) }
        }
      }
    }
  }

  private static func grid(_ range: ClosedRange<Int>, _ today: Int, _ others: [Int]) -> [Int] {
    let powers = (0...20).map { 1 << $0 }
    let values = powers + others + [today, range.lowerBound, range.upperBound]
    return Set(values.filter(range.contains)).sorted()
  }

  /// Today's threshold as near as it can be.
  private func today(_ threshold: Parameter, _ L: Int) -> Int {
    let range = threshold == .kP ? freedom.kP : freedom.kC
    return min(max(scenario[threshold], range.lowerBound), range.upperBound, L)
  }

  private func setting(_ pairing: Pairing, _ L: Int, _ kP: Int, _ kC: Int) -> Setup {
    Setup(pairing, in: scenario.placing(.L, at: L).placing(.kP, at: kP).placing(.kC, at: kC))
  }
}
