/// The search for the greatest or least T or E in a box, with a proof: branch and bound.
///
/// The box is seen once for each regime. In a regime the closed forms are monotone in most
/// parameters (`SearchRegion.effect`):
///
/// - FC: T = WP + NP/m with m = ⌊(SC + (kP−1)·WC)/(WP−WC)⌋ + kP, which falls with WP and rises with
///   WC, SC and kP. So T rises with WP and NP and falls with WC, SC and kP. FP is the mirror.
/// - SCS: T = WP + D/(L+m′) with D = NP + NC + SP + (SC−a) + (kC−1)·WC, which is positive, for
///   SC > a. m′ rises with L and falls with SP, kC and WP, so T rises with N, S, kP, kC and WP (its
///   own slope at a fixed m′ is 1 − (L−kP)/(L+m′) > 0) and falls with L. With WC both D and m′
///   rise. SPS is the mirror.
/// - SS: T = (Σ + kP·WP + kC·WC)/L. Lockstep: T = W, and its ends are known at once.
///
/// Where a parameter's way to the extreme does not lead out of the regime, it is put at the end of
/// its range. For the greatest T in FC that leaves one scenario; in the other cases WP, WC, and
/// some more are pulled both ways, by T and by the inequalities, and m is a staircase. Over a part
/// of the box the formula with each parameter at its worst end, m as well, is a bound; of a single
/// scenario it is the value itself. Parts are halved, the most promising first, after all has been
/// cut off that the inequalities exclude, until no bound is beyond what has been attained.
struct ExtremeSearch {
  private struct Node {
    let region: SearchRegion
    let bound: Pace
  }

  private let quantity: Quantity
  private let end: End
  private var best: Scenario
  private var attained: Pace
  private var frontier: Frontier<Node>

  init(_ quantity: Quantity, _ end: End, in box: ScenarioBox) {
    self.quantity = quantity
    self.end = end
    frontier = Frontier { end == .greatest ? $1.bound < $0.bound : $0.bound < $1.bound }
    best = box.scenario { _, range in range.lowerBound }
    attained = Pace(quantity, best.closedForm.cycle)
    if let lockstep = box.lockstep(slowest: end == .greatest) { attempt(lockstep) }
    for region in SearchRegion.parts(of: box) { add(region, isFirst: true) }
  }

  /// Halves parts until the bound is as near as `gap`, relatively, or so many parts were made.
  mutating func run(gap: Double, budget: Int) -> Extreme {
    var left = budget
    while let node = frontier.first, isBeyond(node.bound, attained) {
      let distance = (node.bound.approximation - attained.approximation).magnitude
      guard left > 0, distance > gap * attained.approximation else {
        return extreme(node.bound)
      }
      frontier.removeFirst()
      for half in halves(of: node.region) { add(half, isFirst: false) }
      left -= 2
    }
    return extreme(attained)
  }

  private func extreme(_ bound: Pace) -> Extreme {
    Extreme(scenario: best, value: attained.exact, bound: bound.exact)
  }

  private func isBeyond(_ one: Pace, _ other: Pace) -> Bool {
    end == .greatest ? other < one : one < other
  }

  private mutating func attempt(_ scenario: Scenario) {
    let pace = Pace(quantity, scenario.closedForm.cycle)
    guard isBeyond(pace, attained) else { return }
    (best, attained) = (scenario, pace)
  }

  /// Takes up a part of the box: cut to what can be in its regime, and forgotten where that cannot
  /// be beyond what has been attained.
  private mutating func add(_ part: SearchRegion, isFirst: Bool) {
    var region = part
    guard region.tighten() else { return }
    region.collapse(quantity, end)
    guard region.tighten() else { return }
    let bound = region.bound(quantity, end)
    guard isBeyond(bound, attained), region.mayBeReached else { return }
    for scenario in region.promising(quantity, end) { attempt(region.outside(scenario)) }
    if isFirst, let start = region.box.witness(of: region.regime) {
      attempt(region.outside(region.improved(start, quantity, end)))
    }
    guard isBeyond(bound, attained) else { return }
    frontier.insert(Node(region: region, bound: bound))
  }

  /// The part cut in two, across the parameter that the bound owes most to.
  private func halves(of region: SearchRegion) -> [SearchRegion] {
    var widest: (parameter: Parameter, owed: Double)?
    let bound = region.bound(quantity, end).approximation
    for parameter in Parameter.allCases {
      let range = region.box[parameter]
      guard range.count > 1 else { continue }
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      var thin = region
      thin.box[parameter] = middle...middle
      let owed =
        (thin.bound(quantity, end).approximation - bound).magnitude
        + 1e-9 * bound * Double(range.count) / Double(range.upperBound + 1)
      if owed > widest?.owed ?? -1 { widest = (parameter, owed) }
    }
    guard let parameter = widest?.parameter else { return [] }
    let range = region.box[parameter]
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    var (low, high) = (region, region)
    low.box[parameter] = range.lowerBound...middle
    high.box[parameter] = middle + 1...range.upperBound
    return [low, high]
  }
}
