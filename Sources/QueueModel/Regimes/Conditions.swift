/// One of the three inequalities of Table 1 that decide the regime.
public enum Condition: CaseIterable, Sendable {
  /// Which party is faster: the sign of WP − WC.
  case speed
  /// Whether C starts before P has filled the queue: (L−kP)·WP − WC ≥ SC.
  case consumerStart
  /// Whether P starts before C has drained the queue: (L−kC)·WC − WP ≥ SP.
  case producerStart
}

extension Scenario {
  /// a = (L−kP)·WP − WC: how late C may start, in ticks.
  public var a: Int { (L - kP) * WP - WC }
  /// b = (L−kC)·WC − WP: how late P may start, in ticks.
  public var b: Int { (L - kC) * WC - WP }

  /// How far a condition is from its border, in ticks: WP − WC, a − SC or b − SP.
  ///
  /// Zero is "long enough" for the two start-ups and lockstep for the speeds.
  public func slack(_ condition: Condition) -> Int {
    switch condition {
    case .speed: WP - WC
    case .consumerStart: a - SC
    case .producerStart: b - SP
    }
  }

  /// C starts only after P has filled the queue: a < SC.
  public var isConsumerSlowToStart: Bool { a < SC }
  /// P starts only after C has drained the queue: b < SP.
  public var isProducerSlowToStart: Bool { b < SP }
  /// Σ = NP + SP + NC + SC, in ticks.
  public var overhead: Int { NP + SP + NC + SC }
}
