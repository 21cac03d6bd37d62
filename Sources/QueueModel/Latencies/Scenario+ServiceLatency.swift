/// The worst service latency of a message: from the start of P's work on the previous one to the end
/// of C's work on this one.
extension Scenario {
  /// The worst service latency of the pair with notifications in the steady state, exactly, in
  /// ticks.
  ///
  /// The messages of one cycle are numbered from 1 on in the order in which they pass. Between the
  /// corners of the cycle, where a notification or a start-up intervenes, both parties work at their
  /// own pace, so that the latency rises or falls evenly: the worst one is at a corner.
  public var worstServiceLatency: Int {
    let form = closedForm
    guard let m = form.m else {
      // Lockstep goes on as it began: with C's first start, or with P's if the queue was full.
      return isConsumerSlowToStart ? (L - kC + 2) * WC - SP : (kP + 2) * WP + SC
    }
    let last = form.cycle.messages
    func startOfPrevious(_ message: Int) -> Int128 {
      message == 1 ? start(last, form) - form.cycle.duration : start(message - 1, form)
    }
    let corners = [1, 2, kP + 1, kP + 2, kC, kC + 1, m + kC, m + kC + 1, L, L + 1, L + 2, last]
    let latencies = corners.filter { (1...last).contains($0) }
      .map { end($0, form) - startOfPrevious($0) }
    return Int(latencies.max() ?? 0)
  }

  /// The worst service latency if both parties poll, exactly, in ticks.
  ///
  /// 2·WP + WC where P is never served late, (L+1)·WC where P is faster and the queue stays full;
  /// with a single slot both parties wait for each other: 2·(WP + WC).
  public var worstServiceLatencyOfPolling: Int {
    if L == 1 { return 2 * (WP + WC) }
    return WC <= WP ? 2 * WP + WC : (L + 1) * WC
  }

  /// When P begins to work on a message. Time 0 is the instant in the cycle at which P begins to
  /// notify (FC, SCS), C begins to notify (FP) or C has notified (SPS, SS).
  private func start(_ message: Int, _ form: ClosedForm) -> Int128 {
    let j = Int128(message)
    let WP = Int128(WP)
    return switch form.regime {
    case .FC, .SCS:
      if message <= kP {
        (j - Int128(kP) - 1) * WP
      } else if form.regime == .FC || message <= L {
        Int128(NP) + (j - Int128(kP) - 1) * WP
      } else {
        Int128(NP + SC + kC * WC + NC + SP) + (j - Int128(L) - 1) * WP
      }
    case .FP: Int128(NC + SP) + (j - 1) * WP
    case .SPS, .SS, .LS: Int128(SP + (message > kP ? NP : 0)) + (j - 1) * WP
    }
  }

  /// When C has worked on it.
  private func end(_ message: Int, _ form: ClosedForm) -> Int128 {
    let m = form.m ?? 0
    let work = Int128(message) * Int128(WC)
    return switch form.regime {
    case .FC: Int128(NP + SC) + work
    case .SCS: Int128(NP + SC + (message > kC ? NC : 0)) + work
    case .FP:
      // C passes what was in the queue before, and notifies after each m messages.
      Int128((L - kC) * WC + NC * (1 + (L - kC + message - 1) / m)) + work
    case .SPS, .SS, .LS:
      Int128(SP + kP * self.WP + NP + SC + (message > m + kC ? NC : 0)) + work
    }
  }
}
