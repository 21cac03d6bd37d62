/// The worst service latency of a message: from the start of P's work on the previous one to the
/// end of C's work on this one.
extension Scenario {
  /// The worst service latency of the pair with notifications in the steady state, exactly, in
  /// ticks.
  public var worstServiceLatency: Int { worstServiceLatency(in: closedForm) }

  /// The same where the closed form is known.
  ///
  /// Between the corners of a cycle, where a notification or a start-up intervenes, both parties
  /// work at their own pace, so that the latency rises or falls evenly: the worst one is at a
  /// corner. Which one that is follows from the regime's inequalities, with [x] = 1 where x is
  /// true, else 0:
  /// - FC: (kP+1)·WP + NP + SC + WC + NP·[m = kP], of the message after C has blocked.
  /// - FP: (L+1)·WC + NC·(1 + ⌊(L−kC)/m⌋) − ((SP + (kC−1)·WP) mod (WC−WP)).
  /// - SCS: as FC without the last term, and NC − kC·(WP−WC) − NP·[kC > kP] more if that is
  ///   positive.
  /// - SPS: Σ + kP·WP + (kC+1)·WC − ((a−SC) mod (WC−WP)).
  /// - SS: the largest of the first message after P has started, and of those at the corners.
  /// - LS goes on as it began: with C's first start, or with P's if the queue was full.
  func worstServiceLatency(in form: ClosedForm) -> Int {
    let m = form.m ?? 0
    let awakening = (kP + 1) * WP + NP + SC + WC
    switch form.regime {
    case .FC: return awakening + (m == kP ? NP : 0)
    case .FP:
      return (L + 1) * WC + NC * (1 + (L - kC) / m) - (SP + (kC - 1) * WP) % (WC - WP)
    case .SCS: return awakening + max(0, NC - kC * (WP - WC) - (kC > kP ? NP : 0))
    case .SPS: return overhead + kP * WP + (kC + 1) * WC - (a - SC) % (WC - WP)
    case .SS: return max(latencyOfFirstInSS, latencyOfOthersInSS)
    case .LS: return isConsumerSlowToStart ? (L - kC + 2) * WC - SP : (kP + 2) * WP + SC
    }
  }

  /// SS: of the first message that P sends after it has started.
  var latencyOfFirstInSS: Int {
    overhead + 2 * kP * WP + kC * WC + SC + WC - (L - 1) * WP + (kP == L ? NP : 0)
  }

  /// SS: the worst of the other messages; 0 if there is none.
  var latencyOfOthersInSS: Int {
    guard L > 1 else { return 0 }
    func latency(_ message: Int) -> Int {
      kP * WP + NP + SC + 2 * WC + (message - 2) * (WC - WP) + (message > kC ? NC : 0)
        - (message > kP + 1 ? NP : 0)
    }
    return WC <= WP
      ? max(latency(2), latency(min(kC + 1, L))) : max(latency(min(kP + 1, L)), latency(L))
  }

  /// The worst service latency if both parties poll, exactly, in ticks.
  ///
  /// 2·WP + WC where P is never served late, (L+1)·WC where P is faster and the queue stays full;
  /// with a single slot both parties wait for each other: 2·(WP + WC).
  public var worstServiceLatencyOfPolling: Int {
    if L == 1 { return 2 * (WP + WC) }
    return WC <= WP ? 2 * WP + WC : (L + 1) * WC
  }
}
