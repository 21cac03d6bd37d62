/// The paper's closed form for one scenario: its regime, and T and E by one cycle (section 2.2).
public struct ClosedForm: Hashable, Sendable {
  /// The regime in which the pair runs.
  public let regime: Regime
  /// The batch m of FC and FP, the m′ of SCS and SPS (equation 3), 0 in SS; nil in lockstep, where
  /// the batch has no end.
  public let m: Int?
  /// What happens in one cycle; T and E follow from it.
  public let cycle: Cycle

  /// T, the time between messages in ticks.
  public var T: Fraction { cycle.T }
  /// E, the work of both parties for one message in ticks.
  public var E: Fraction { cycle.E }
}

extension Scenario {
  /// The regime by the inequalities of Table 1, "equal" read as "long enough".
  public var regime: Regime {
    switch (isConsumerSlowToStart, isProducerSlowToStart) {
    case (true, true): .SS
    case _ where WP == WC: .LS
    case (let slowC, _) where WC < WP: slowC ? .SCS : .FC
    case (_, let slowP): slowP ? .SPS : .FP
    }
  }

  /// T, E and m of the pair with notifications.
  ///
  /// Every intermediate value of a scenario in range fits: m < 2⁵⁰, products < 2⁸¹.
  public var closedForm: ClosedForm {
    let regime = regime
    return switch regime {
    case .FC:
      form(regime, m: (SC + (kP - 1) * WC) / (WP - WC) + kP, pace: WP, notification: NP, start: SC)
    case .FP:
      form(regime, m: (SP + (kC - 1) * WP) / (WC - WP) + kC, pace: WC, notification: NC, start: SP)
    case .SCS:
      form(regime, m: (b - SP) / (WP - WC) + 1, fixed: kP * WP + kC * WC, pace: WP)
    case .SPS:
      form(regime, m: (a - SC) / (WC - WP) + 1, fixed: kP * WP + kC * WC, pace: WC)
    case .SS:
      form(regime, m: 0, fixed: kP * WP + kC * WC, pace: 0)
    case .LS:
      ClosedForm(
        regime: regime, m: nil,
        cycle: Cycle(
          messages: 1, duration: Int128(WP), work: Int128(WP + WC), notificationsByP: 0,
          notificationsByC: 0))
    }
  }

  /// FC and FP: one notification for a batch of m messages at the pace of the slow party (2).
  private func form(
    _ regime: Regime, m: Int, pace: Int, notification: Int, start: Int
  ) -> ClosedForm {
    let byP = regime == .FC
    return ClosedForm(
      regime: regime, m: m,
      cycle: Cycle(
        messages: m, duration: product(m, pace) + Int128(notification),
        work: product(m, WP + WC) + Int128(notification + start),
        notificationsByP: byP ? 1 : 0, notificationsByC: byP ? 0 : 1))
  }

  /// SCS, SPS and SS: both parties notify in a cycle of L + m messages (3, 4).
  private func form(_ regime: Regime, m: Int, fixed: Int, pace: Int) -> ClosedForm {
    ClosedForm(
      regime: regime, m: m,
      cycle: Cycle(
        messages: L + m, duration: Int128(overhead + fixed) + product(m, pace),
        work: Int128(overhead) + product(L + m, WP + WC), notificationsByP: 1,
        notificationsByC: 1))
  }

  private func product(_ a: Int, _ b: Int) -> Int128 { Int128(a) * Int128(b) }
}
