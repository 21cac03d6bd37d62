/// Proposes settings that are near the best and far from every border.
///
/// What is guaranteed:
/// - `front` is the exact Pareto front of T, E and the worst latency over all settings that are
///   free, and the best of an answer is the best of all of them within the limits, as fractions, as
///   long as `isComplete`. Otherwise rows of settings that differ in kC only were too long
///   (`effort`); then the least T, E and latency without limits are still exact.
/// - Where the settings are few (`exhaustible`), all are looked at for the list; else those on the
///   front that are extreme, and in FC and FP, and on a grid of lengths and thresholds, those that
///   the wish allows. The margin of the first is the largest possible one for certain where
///   settings are few, and in FC without a limit on the latency.
public struct Advisor: Equatable, Sendable {
  /// Today's setting of the thresholds and the length, and the environment.
  public let scenario: Scenario
  /// What may be changed.
  public let freedom: Freedom
  /// By T, then E, then latency; of equal settings the shortest queue.
  public let front: [Setup]
  /// Whether every free setting was looked at, so that the front is the true one.
  public let isComplete: Bool

  /// So many settings are looked at one by one.
  static let exhaustible = 8192

  /// Looks at all settings that are free and keeps the Pareto front; `effort` bounds how many are
  /// looked at where they differ in kC only.
  public init(_ scenario: Scenario, _ freedom: Freedom, effort: Int = 1 << 18) {
    self.scenario = scenario
    self.freedom = freedom
    var search = SetupSearch(scenario, freedom, effort: effort)
    (front, isComplete) = search.front()
  }

  /// The settings within the limits that are near the best, the farthest from a border first; why
  /// there are none, if there are none.
  public func answer(_ wish: Wish) -> Answer {
    let within = front.filter { setting in
      wish.limits.allSatisfy { setting.isWithin($0.value, of: $0.key) }
    }
    guard let best = Self.least(wish.objective, of: within) else {
      return Answer(best: nil, advice: [], front: [], obstacles: obstacles(wish))
    }
    var limits = wish.limits
    let enough = Self.scaled(best[wish.objective], percent: wish.percent)
    limits[wish.objective] = limits[wish.objective].map { min($0, enough) } ?? enough
    let bounds = Array(limits)
    var pool = SetupPool(scenario, freedom) { setting in
      bounds.allSatisfy { setting.isWithin($0.value, of: $0.key) }
    }
    let near = within.filter { $0.isWithin(enough, of: wish.objective) }
    for objective in Objective.allCases { Self.least(objective, of: near).map { pool.take($0) } }
    pool.gather()
    return Answer(
      best: best, advice: Self.ranked(pool.settings, best, wish), front: within, obstacles: [])
  }

  /// The first with the least of an objective.
  private static func least(_ objective: Objective, of settings: [Setup]) -> Setup? {
    settings.min { $0.isLess(than: $1, in: objective) }
  }

  /// So much more; percent is at most 1000 and T below 2⁸², so that nothing overflows.
  private static func scaled(_ value: Fraction, percent: Int) -> Fraction {
    Fraction(reducing: value.numerator * Int128(100 + percent), value.denominator * 100)
  }

  /// The farthest from a border first; those that another one beats are left out.
  private static func ranked(_ settings: [Setup], _ best: Setup, _ wish: Wish) -> [Advice] {
    let order = [wish.objective] + Objective.allCases.filter { $0 != wish.objective }
    let rows = settings.map { (setting: $0, margin: $0.margin) }.sorted { one, other in
      if isFarther(one.margin, other.margin) { return true }
      if isFarther(other.margin, one.margin) { return false }
      for objective in order {
        if one.setting.isLess(than: other.setting, in: objective) { return true }
        if other.setting.isLess(than: one.setting, in: objective) { return false }
      }
      let (left, right) = (one.setting.scenario, other.setting.scenario)
      return (left.L, left.kP, left.kC) < (right.L, right.kP, right.kC)
    }
    var chosen: [Setup] = []
    for row in rows where !chosen.contains(where: { $0.isNoWorse(than: row.setting) }) {
      chosen.append(row.setting)
      if chosen.count == wish.count { break }
    }
    // The best one is worth a line, however near it is to a border.
    if !chosen.contains(where: { !best.isLess(than: $0, in: wish.objective) }) {
      if chosen.count == wish.count { chosen.removeLast() }
      chosen.append(best)
    }
    return chosen.map(Advice.init)
  }

  private static func isFarther(_ one: Clearance?, _ other: Clearance?) -> Bool {
    switch (one, other) {
    case (_, nil): false
    case (nil, _): true
    case (let one?, let other?): other < one
    }
  }

  /// Which limits are in the way, and what can be reached.
  private func obstacles(_ wish: Wish) -> [Obstacle] {
    let asked = Objective.allCases.compactMap { objective in
      wish.limits[objective].map { (objective: objective, limit: $0) }
    }
    func obstacles(_ isAmongOthers: Bool) -> [Obstacle] {
      asked.compactMap { objective, limit in
        let allowed = front.filter { setting in
          !isAmongOthers
            || asked.allSatisfy {
              $0.objective == objective || setting.isWithin($0.limit, of: $0.objective)
            }
        }
        guard let reached = Self.least(objective, of: allowed),
          !reached.isWithin(limit, of: objective)
        else { return nil }
        return Obstacle(
          objective: objective, limit: limit, reached: reached, isAmongOthers: isAmongOthers)
      }
    }
    let alone = obstacles(false)
    return alone.isEmpty ? obstacles(true) : alone
  }
}

extension Setup {
  /// Whether it has no more T, E or latency.
  fileprivate func isNoWorse(than other: Setup) -> Bool {
    Objective.allCases.allSatisfy { !other.isLess(than: self, in: $0) }
  }
}
