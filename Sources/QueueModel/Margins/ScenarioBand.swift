/// What T and E can be, and which regimes can rule, where parameters are in doubt.
public struct ScenarioBand: Hashable, Sendable {
  /// The scenarios that may be true.
  public let box: ScenarioBox
  /// The least T that can be.
  public let leastT: Extreme
  /// The greatest T that can be.
  public let greatestT: Extreme
  /// The least E that can be.
  public let leastE: Extreme
  /// The greatest E that can be.
  public let greatestE: Extreme
  /// A scenario of the box for each regime that can rule; no other can, which is proven.
  public let witnesses: [Regime: Scenario]

  /// The regimes that can rule.
  public var regimes: [Regime] { Regime.allCases.filter { witnesses[$0] != nil } }

  /// The regime with the greatest T that can be.
  public var worstRegime: Regime { greatestT.scenario.regime }

  /// The least or the greatest T or E.
  public subscript(quantity: Quantity, end: End) -> Extreme {
    switch (quantity, end) {
    case (.T, .least): leastT
    case (.T, .greatest): greatestT
    case (.E, .least): leastE
    case (.E, .greatest): greatestE
    }
  }
}

extension ScenarioBox {
  /// The least or the greatest T or E in the box; see `ExtremeSearch` for what makes it certain.
  /// - Parameters:
  ///   - quantity: T or E.
  ///   - end: which of the two.
  ///   - gap: how near the proven bound has to be to the attained value, as a share of it.
  ///   - budget: how many parts of the box are looked at before the bound is taken as it is.
  public func extreme(
    _ quantity: Quantity, _ end: End, gap: Double = 1e-3, budget: Int = 20_000
  ) -> Extreme {
    var search = ExtremeSearch(quantity, end, in: self)
    return search.run(gap: gap, budget: budget)
  }

  /// T, E and the regimes over the whole box.
  public func band(gap: Double = 1e-3, budget: Int = 20_000) -> ScenarioBand {
    func extreme(_ quantity: Quantity, _ end: End) -> Extreme {
      self.extreme(quantity, end, gap: gap, budget: budget)
    }
    var witnesses: [Regime: Scenario] = [:]
    for regime in Regime.allCases { witnesses[regime] = witness(of: regime) }
    return ScenarioBand(
      box: self, leastT: extreme(.T, .least), greatestT: extreme(.T, .greatest),
      leastE: extreme(.E, .least), greatestE: extreme(.E, .greatest), witnesses: witnesses)
  }
}

extension Scenario {
  /// What T and E can be, and which regimes can rule, where those parameters may be off.
  public func band(within doubts: Doubts, gap: Double = 1e-3, budget: Int = 20_000) -> ScenarioBand
  {
    ScenarioBox(around: self, doubts).band(gap: gap, budget: budget)
  }
}
