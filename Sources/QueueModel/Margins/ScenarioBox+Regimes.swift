extension ScenarioBox {
  /// The regimes that can rule somewhere in the box, exactly.
  public var regimes: [Regime] { Regime.allCases.filter { witness(of: $0) != nil } }

  /// A scenario of the box in which a regime rules; nil where there is none, which is proven.
  ///
  /// The inequalities of Table 1, WC < WP, a = (L−kP)·WP − WC ≥ SC and b = (L−kC)·WC − WP ≥ SP, or
  /// their opposites, are monotone in each parameter. Where all that a regime asks for pull a
  /// parameter the same way, it can stand at that end. That is enough for FC (and FP, its mirror)
  /// and for lockstep. In SS only WP and WC are pulled both ways, and in SCS (and SPS) also L.
  public func witness(of regime: Regime) -> Scenario? {
    let found: Scenario?
    switch regime {
    case .FC: found = fastConsumer
    case .FP: found = mirrored.fastConsumer?.mirrored
    case .SCS: found = slowConsumerStart().scenario
    case .SPS: found = mirrored.slowConsumerStart().scenario?.mirrored
    case .SS: found = slowBoth
    case .LS: found = lockstep(slowest: true)
    }
    return found
  }

  var fastConsumer: Scenario? {
    let corner = scenario { parameter, range in
      parameter == .L || parameter == .WP ? range.upperBound : range.lowerBound
    }
    return corner.regime == .FC ? corner : nil
  }

  /// SS asks for p·WP − WC < SC and q·WC − WP < SP with p = L−kP and q = L−kC as small as can be.
  ///
  /// WP has to be so large that the smallest WC keeps to the second; the smallest such WP is best,
  /// for with each tick more of it WC has to rise by p, and may by 1/q at the most.
  var slowBoth: Scenario? {
    let length = L.lowerBound
    let p = max(0, length - kP.upperBound)
    let q = max(0, length - kC.upperBound)
    let slowP = max(WP.lowerBound, q * WC.lowerBound - SP.upperBound + 1)
    guard WP.contains(slowP) else { return nil }
    let slowC = max(WC.lowerBound, p * slowP - SC.upperBound + 1)
    guard WC.contains(slowC) else { return nil }
    let corner = scenario { parameter, range in
      switch parameter {
      case .L: length
      case .WP: slowP
      case .WC: slowC
      case .kP, .kC, .SP, .SC: range.upperBound
      default: range.lowerBound
      }
    }
    return corner.regime == .SS ? corner : nil
  }

  /// Lockstep with the largest or the smallest work that it can have: W = WP = WC with
  /// (L−kP−1)·W ≥ SC or (L−kC−1)·W ≥ SP.
  func lockstep(slowest: Bool) -> Scenario? {
    let works = max(WP.lowerBound, WC.lowerBound)
    let most = min(WP.upperBound, WC.upperBound)
    guard works <= most else { return nil }
    func least(_ room: Int, _ start: Int) -> Int? {
      guard room > 0 else { return room == 0 && start == 0 ? works : nil }
      return max(works, start.dividedUp(by: room))
    }
    let starts = [
      least(L.upperBound - kP.lowerBound - 1, SC.lowerBound),
      least(L.upperBound - kC.lowerBound - 1, SP.lowerBound),
    ]
    guard let least = starts.compactMap({ $0 }).min(), least <= most else { return nil }
    return scenario { parameter, range in
      switch parameter {
      case .L: range.upperBound
      case .WP, .WC: slowest ? most : least
      default: range.lowerBound
      }
    }
  }

  /// What a search for a scenario in a regime has come to.
  enum Reachability {
    case reached(Scenario)
    case impossible
    /// The search was given up.
    case unknown

    var scenario: Scenario? {
      if case .reached(let scenario) = self { scenario } else { nil }
    }
  }

  /// A scenario in SCS; unknown if so many attempts were not enough to tell.
  ///
  /// SC and kP stand at their upper ends, SP and kC at their lower ones. A smaller WP is better for
  /// both start-ups, so WP is its lower end, or WC + 1 if that is more. Up to there a larger WC is
  /// better for both, and then the shortest queue in which P starts in time. Beyond, with
  /// WP = WC + 1, P starts in time if (L−kC−1)·WC > SP; of the pairs (L, WC) that just do, which
  /// are on a hyperbola, one has to let C start late. There are no more than 2·√SP of them.
  func slowConsumerStart(attempts: Int = .max) -> Reachability {
    func point(_ L: Int, _ fastC: Int, _ slowP: Int) -> Scenario? {
      let point = scenario { parameter, range in
        switch parameter {
        case .L: L
        case .WP: slowP
        case .WC: fastC
        case .SC, .kP: range.upperBound
        default: range.lowerBound
        }
      }
      return point.regime == .SCS ? point : nil
    }
    let (slowP, fastC) = (WP.lowerBound, min(WC.upperBound, WP.lowerBound - 1))
    if fastC >= WC.lowerBound {
      let enough = kC.lowerBound + (SP.lowerBound + slowP).dividedUp(by: fastC)
      let length = max(L.lowerBound, enough)
      if length <= L.upperBound, let found = point(length, fastC, slowP) { return .reached(found) }
    }
    let least = max(WC.lowerBound, WP.lowerBound)
    let most = min(WC.upperBound, WP.upperBound - 1)
    guard least <= most else { return .impossible }
    let needed = SP.lowerBound + 1
    let origin = kC.lowerBound + 1
    var room = max(1, L.lowerBound - origin, needed.dividedUp(by: most))
    for _ in 0..<attempts {
      guard origin + room <= L.upperBound else { return .impossible }
      let work = max(least, needed.dividedUp(by: room))
      if let found = point(origin + room, work, work + 1) { return .reached(found) }
      guard work > least, work > 1 else { return .impossible }
      room = max(room + 1, needed.dividedUp(by: work - 1))
    }
    return .unknown
  }
}
