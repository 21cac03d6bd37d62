extension Encounter {
  /// The same, where a spin that outlasts every wait is polling.
  var withoutLastingSpins: Encounter {
    var result = self
    // The second round profits from what the first one found.
    for _ in 0..<2 {
      if case .spins(let budget) = result.C, let wait = result.longestWaitOfC, budget >= wait {
        result.C = .polls
      }
      if case .spins(let budget) = result.P, let wait = result.mirrored.longestWaitOfC,
        budget >= wait
      {
        result.P = .polls
      }
    }
    return result
  }

  /// The longest that C can wait for a message once it works, if it is never blocked: for P's work,
  /// or for P's start where that is late; nil where it depends on P's sleep.
  private var longestWaitOfC: Int? {
    let wait = scenario.L == 1 ? scenario.WP : max(0, scenario.WP - scenario.WC)
    switch P {
    case .polls: return wait
    case .blocks, .spins: return max(wait, scenario.SP - scenario.b)
    case .sleeps, .naps, .guards: return nil
    }
  }

  /// The cycle of parties that block at once or poll, exact in every regime.
  ///
  /// A party that polls goes on at the same instants as one that is told at the first message or
  /// slot by a notification and a start-up that take no time; but it pays for its waits.
  var cycleOfBlockingAndPolling: Cycle? {
    guard P == .blocks || P == .polls, C == .blocks || C == .polls else { return nil }
    var s = scenario
    if C == .polls { s = s.with(kP: 1, NP: 0, SC: 0) }
    if P == .polls { s = s.with(kC: 1, NC: 0, SP: 0) }
    let cycle = s.closedForm.cycle
    let byP = C == .polls ? 0 : cycle.notificationsByP
    let byC = P == .polls ? 0 : cycle.notificationsByC
    let messages = Int128(cycle.messages)
    let workP = messages * Int128(s.WP) + Int128(byP * s.NP + byC * (s.SP - latenessP))
    let workC = messages * Int128(s.WC) + Int128(byC * s.NC + byP * (s.SC - latenessC))
    return Cycle(
      messages: cycle.messages, duration: cycle.duration,
      work: (P == .polls ? cycle.duration : workP) + (C == .polls ? cycle.duration : workC),
      notificationsByP: byP, notificationsByC: byC)
  }

  /// The cycle where C is not slower, and P, once all has settled, never waits: then P's way to
  /// wait is of no consequence, and T is WP unless C blocks. Nil where that is not certain.
  var cycleOfFastConsumer: Cycle? {
    let s = scenario
    let lead = s.WP - s.WC
    // A guard that steps in before the last slot is not indifferent.
    if lead < 0 { return nil }
    if case .guards(threshold: 1..., _, _) = P { return nil }
    switch C {
    case .blocks:
      guard s.a >= s.SC else { return nil }
      var other = self
      other.P = .blocks
      return other.cycleOfBlockingAndPolling
    case .polls:
      return s.L > 1 ? cycle(spinning: lead) : nil
    case .spins(let budget):
      return s.L > 1 && budget >= lead && goesOnOnceItWorks ? cycle(spinning: lead) : nil
    case .sleeps(let length, let cost):
      return isBackInTime() ? cycle(sleeping: length, cost: cost) : nil
    case .naps(let count, let length, let cost):
      return count * length >= lead && isBackInTime() && goesOnOnceItWorks
        ? cycle(sleeping: length, cost: cost) : nil
    case .guards(let threshold, let delay, let isBusy):
      return delay >= lead && isBackInTime(threshold) && goesOnOnceItWorks
        ? cycle(spinning: isBusy ? lead : 0) : nil
    }
  }

  /// Whether a C that may be blocked at the start, but has the patience to wait for P's work, is
  /// never blocked again: P must not fill the queue meanwhile, or must be back in time if it does.
  private var goesOnOnceItWorks: Bool {
    scenario.a >= scenario.SC || P == .polls || (scenario.b >= scenario.SP && P.isAwake)
  }

  /// Whether a C that is away while at most so many messages wait ends its next one before P can
  /// find the queue full.
  ///
  /// The first message comes at least one grain later than C left, the last free slot is taken
  /// L − 1 − threshold messages behind it. All times are multiples of the grain.
  private func isBackInTime(_ threshold: Int = 0) -> Bool {
    var times = [scenario.WP, scenario.WC, C.length, P.length]
    if C.canBlock { times += [scenario.NP, scenario.SC] }
    if P.canBlock { times += [scenario.NC, scenario.SP] }
    let grain = times.reduce(UInt128(0)) { greatestCommonDivisor($0, UInt128($1)) }
    return C.length + scenario.WC <= (scenario.L - 1 - threshold) * scenario.WP + Int(grain)
  }

  /// One message each WP, for which C spins so long.
  private func cycle(spinning: Int) -> Cycle {
    Cycle(
      messages: 1, duration: Int128(scenario.WP),
      work: Int128(scenario.WP + scenario.WC + spinning), notificationsByP: 0,
      notificationsByC: 0)
  }

  /// One message each WP; C, which has nothing to do for WP − WC of it, is asleep then.
  private func cycle(sleeping length: Int, cost: Int) -> Cycle {
    let lead = scenario.WP - scenario.WC
    let divisor = Int(greatestCommonDivisor(UInt128(lead), UInt128(length)))
    let messages = length / divisor
    return Cycle(
      messages: messages, duration: Int128(messages) * Int128(scenario.WP),
      work: Int128(messages) * Int128(scenario.WP + scenario.WC)
        + Int128(lead / divisor) * Int128(cost),
      notificationsByP: 0, notificationsByC: 0)
  }
}

extension Cycle {
  /// The same with the parties exchanged.
  var mirrored: Cycle {
    Cycle(
      messages: messages, duration: duration, work: work, notificationsByP: notificationsByC,
      notificationsByC: notificationsByP)
  }
}
