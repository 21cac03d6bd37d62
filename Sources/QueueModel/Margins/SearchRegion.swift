/// What of a box lies in one regime, as far as is known: a box around it, with P and C exchanged
/// for FP and SPS, so that only FC, SCS and SS need formulas.
struct SearchRegion {
  var box: ScenarioBox
  let kind: Kind
  let isMirrored: Bool

  enum Kind {
    case FC, SCS, SS
  }

  /// The regime in terms of the box, mirrored or not.
  var regime: Regime {
    switch kind {
    case .FC: .FC
    case .SCS: .SCS
    case .SS: .SS
    }
  }

  /// The parts of a box outside of lockstep.
  static func parts(of box: ScenarioBox) -> [SearchRegion] {
    let mirrored = box.mirrored
    return [
      SearchRegion(box: box, kind: .FC, isMirrored: false),
      SearchRegion(box: mirrored, kind: .FC, isMirrored: true),
      SearchRegion(box: box, kind: .SCS, isMirrored: false),
      SearchRegion(box: mirrored, kind: .SCS, isMirrored: true),
      SearchRegion(box: box, kind: .SS, isMirrored: false),
    ]
  }

  /// A scenario of the region as it is outside, with P and C in their own places.
  func outside(_ scenario: Scenario) -> Scenario { isMirrored ? scenario.mirrored : scenario }

  /// Whether there is anything in the region; true where that was too long to tell.
  var mayBeReached: Bool {
    switch kind {
    case .FC: box.fastConsumer != nil
    case .SS: box.slowBoth != nil
    case .SCS:
      if case .impossible = box.slowConsumerStart(attempts: 8) { false } else { true }
    }
  }

  /// A bound of T or E that no scenario of the region exceeds, towards an end.
  func bound(_ quantity: Quantity, _ end: End) -> Pace {
    switch kind {
    case .FC: boundFC(quantity, end)
    case .SCS: boundSCS(quantity, end)
    case .SS: boundSS(quantity, end)
    }
  }

  private func pick(_ range: ClosedRange<Int>, _ end: End) -> Int {
    end == .greatest ? range.upperBound : range.lowerBound
  }

  /// The overhead Σ = NP + SP + NC + SC at an end.
  private func overhead(_ end: End) -> Int128 {
    Int128(pick(box.NP, end) + pick(box.SP, end) + pick(box.NC, end) + pick(box.SC, end))
  }

  /// T = WP + NP/m and E = WP + WC + (NP + SC)/m fall with m.
  private func boundFC(_ quantity: Quantity, _ end: End) -> Pace {
    let m: Int
    switch end {
    case .greatest:
      let gap = max(1, box.WP.upperBound - box.WC.lowerBound)
      m =
        (box.SC.lowerBound + (box.kP.lowerBound - 1) * box.WC.lowerBound) / gap
        + box.kP.lowerBound
    case .least:
      let gap = max(1, box.WP.lowerBound - box.WC.upperBound)
      m =
        (box.SC.upperBound + (box.kP.upperBound - 1) * box.WC.upperBound) / gap
        + box.kP.upperBound
    }
    let (WP, WC) = (pick(box.WP, end), pick(box.WC, end))
    return quantity == .T
      ? Pace(Int128(WP) * Int128(m) + Int128(pick(box.NP, end)), m)
      : Pace(Int128(WP + WC) * Int128(m) + Int128(pick(box.NP, end) + pick(box.SC, end)), m)
  }

  /// T = (Σ + (m′+kP)·WP + kC·WC)/(L+m′) falls with m′ and with L inside the regime, and so does
  /// E = WP + WC + Σ/(L+m′).
  private func boundSCS(_ quantity: Quantity, _ end: End) -> Pace {
    let (L, m): (Int, Int)
    switch end {
    case .greatest:
      L = box.L.lowerBound
      let slack =
        max(0, L - box.kC.upperBound) * box.WC.lowerBound - box.WP.upperBound
        - box.SP.upperBound
      m = slack < 0 ? 1 : slack / max(1, box.WP.upperBound - box.WC.lowerBound) + 1
    case .least:
      L = box.L.upperBound
      let slack =
        (L - box.kC.lowerBound) * box.WC.upperBound - box.WP.lowerBound - box.SP.lowerBound
      m = slack < 0 ? 1 : slack / max(1, box.WP.lowerBound - box.WC.upperBound) + 1
    }
    let (WP, WC) = (pick(box.WP, end), pick(box.WC, end))
    guard quantity == .T else {
      return Pace(Int128(WP + WC) * Int128(L + m) + overhead(end), L + m)
    }
    let waiting = Int128(m + pick(box.kP, end)) * Int128(WP) + Int128(pick(box.kC, end) * WC)
    return Pace(overhead(end) + waiting, L + m)
  }

  /// T = (Σ + kP·WP + kC·WC)/L and E = WP + WC + Σ/L.
  private func boundSS(_ quantity: Quantity, _ end: End) -> Pace {
    let L = pick(box.L, end == .greatest ? .least : .greatest)
    let (WP, WC) = (pick(box.WP, end), pick(box.WC, end))
    guard quantity == .T else {
      return Pace(Int128(WP + WC) * Int128(L) + overhead(end), L)
    }
    let waiting = Int128(pick(box.kP, end) * WP) + Int128(pick(box.kC, end) * WC)
    return Pace(overhead(end) + waiting, L)
  }
}
