/// Finds the settings that no other beats in T, E and the worst latency, without looking at all.
///
/// For one pairing and one L, kP ≤ L − c decides whether C starts in time and kC ≤ L − d whether P
/// does, where c = ⌈(SC+WC)/WP⌉ and d = ⌈(SP+WP)/WC⌉. What remains to be looked at in each regime:
/// - FC: nothing depends on kC or L. All kP, each at the shortest queue that is long enough for it.
/// - FP: T and E depend on kC alone, and the latency rises with L. All kC, each at the shortest
///   queue.
/// - LS: T and E are the same everywhere. The latency rises with kP if C starts in time, at any L;
///   else with L − kC. The ends.
/// - SCS: the least kP is best in T, E and latency. T and E rise with kC; the latency falls to
///   (kP+1)·WP + NP + SC + WC, where it stays: no kC behind that.
/// - SPS: the least kC is best in all three. T and E rise with kP. The latency is, but for a
///   constant, −(y + y mod (WC−WP)) with y = a − SC, which falls by WP as kP rises by one: no y but
///   the first, the second, and the first behind a multiple of WC − WP can have the least.
/// - SS: the least kP is best in all three, and E is the same everywhere. T rises with kC. The
///   latency is the larger of one that rises with kC and one that falls with it: no kC behind the
///   place where they meet.
///
/// Where a party polls, its costs count as nothing for the instants and its threshold as 1; E is
/// then T more, less what it saves, and goes the same way as T and E do above.
struct SetupSearch {
  private let environment: Scenario
  private let freedom: Freedom
  /// How many settings with other kC than the least may be looked at in SCS and SS.
  private let effort: Int

  private var candidates: [Setup] = []
  /// Of each pairing the settings of FC or FP by latency: T and E fall along them.
  private var ascents: [[Setup]] = []
  private var rows: [(setting: Setup, probe: Row)] = []

  /// Settings that differ in kC only, behind the first of which the latency may fall.
  private struct Row {
    let pairing: Pairing
    let L: Int
    let kP: Int
    let kC: ClosedRange<Int>
    /// The latency does not fall below it.
    let least: Int
  }

  init(_ environment: Scenario, _ freedom: Freedom, effort: Int) {
    self.environment = environment
    self.freedom = freedom
    self.effort = effort
  }

  /// The front, and whether nothing had to be left out.
  mutating func front() -> (front: [Setup], isComplete: Bool) {
    for pairing in freedom.pairings { gather(pairing) }
    let ends = Skyline(of: candidates)
    let open = ends.unbeaten(rows)
    guard !open.isEmpty else { return (ends.settings, true) }
    candidates = ends.settings
    let most = candidates.count + effort
    let isComplete = open.allSatisfy { extend($0, upTo: most) }
    return (Skyline(of: candidates).settings, isComplete)
  }

  /// A setting; a threshold at which nobody is told stays as near to today's as it can.
  private func setting(_ pairing: Pairing, _ L: Int, kP: Int?, kC: Int?) -> Setup {
    func today(_ value: Int, _ range: ClosedRange<Int>) -> Int {
      min(max(value, range.lowerBound), range.upperBound, L)
    }
    let ownP = pairing.isConsumerPolling ? nil : kP
    let ownC = pairing.isProducerPolling ? nil : kC
    return Setup(
      pairing,
      in: environment.placing(.L, at: L)
        .placing(.kP, at: ownP ?? today(environment.kP, freedom.kP))
        .placing(.kC, at: ownC ?? today(environment.kC, freedom.kC)))
  }

  /// The candidates of a pairing, and the rows of those that may have more behind them.
  private mutating func gather(_ pairing: Pairing) {
    let s = pairing.effective(environment)
    let kPs = pairing.isConsumerPolling ? 1...1 : freedom.kP
    let kCs = pairing.isProducerPolling ? 1...1 : freedom.kC
    // How many more slots than kP or kC it takes to start in time.
    let (c, d) = (s.criticalLengthForC - s.kP, s.criticalLengthForP - s.kC)
    let longest = freedom.L.upperBound
    func shortest(_ length: Int) -> Int { max(freedom.L.lowerBound, length) }

    func timely(_ range: ClosedRange<Int>, _ slots: Int) -> Range<Int> {
      range.lowerBound..<max(range.lowerBound, min(range.upperBound, longest - slots) + 1)
    }
    if s.WC < s.WP {
      gather(
        timely(kPs, c).reversed().map { setting(pairing, shortest($0 + c), kP: $0, kC: nil) })
    } else if s.WP < s.WC {
      gather(
        timely(kCs, d).reversed().map { setting(pairing, shortest($0 + d), kP: nil, kC: $0) })
    } else if let kP = timely(kPs, c).first {
      gather(setting(pairing, shortest(kP + c), kP: kP, kC: nil))
    }

    for L in freedom.L {
      let lateP = max(kPs.lowerBound, L - c + 1)
      let lateC = max(kCs.lowerBound, L - d + 1)
      let (mostP, mostC) = (min(kPs.upperBound, L), min(kCs.upperBound, L))
      let (canBeLateP, canBeLateC) = (lateP <= mostP, lateC <= mostC)
      let (timelyP, timelyC) = (min(mostP, L - c), min(mostC, L - d))
      if canBeLateP, canBeLateC {
        gatherSS(pairing, s, L, kP: lateP, kC: lateC...mostC)
      }
      if canBeLateP, timelyC >= kCs.lowerBound, s.WC <= s.WP {
        let isLockstep = s.WC == s.WP
        let first = isLockstep ? timelyC : kCs.lowerBound
        let least = (lateP + 1) * s.WP + s.NP + s.SC + s.WC
        gather(Row(pairing: pairing, L: L, kP: lateP, kC: first...timelyC, least: least))
      }
      if canBeLateC, timelyP >= kPs.lowerBound, s.WP < s.WC {
        let y = (L - kPs.lowerBound) * s.WP - s.WC - s.SC
        let behind = y % (s.WC - s.WP) / s.WP + 1
        for step in [0, 1, behind] where kPs.lowerBound + step <= timelyP {
          gather(setting(pairing, L, kP: kPs.lowerBound + step, kC: lateC))
        }
      }
    }
  }

  private mutating func gatherSS(
    _ pairing: Pairing, _ s: Scenario, _ L: Int, kP: Int, kC: ClosedRange<Int>
  ) {
    if s.WC < s.WP {
      let first = s.with(kP: kP, kC: kC.lowerBound).placing(.L, at: L)
      let floor = L > 1 ? kP * s.WP + s.NP + s.SC + 2 * s.WC : 0
      let least = max(first.latencyOfFirstInSS, floor)
      gather(Row(pairing: pairing, L: L, kP: kP, kC: kC, least: least))
    } else {
      // What falls with kC falls only where kC passes kP and where it reaches L.
      for value in [kC.lowerBound, kP + 1, L] where kC.contains(value) {
        gather(setting(pairing, L, kP: kP, kC: value))
      }
    }
  }

  /// The first setting of a row; the row is kept if there may be more to it.
  private mutating func gather(_ row: Row) {
    let first = setting(row.pairing, row.L, kP: row.kP, kC: row.kC.lowerBound)
    gather(first)
    let ideal = first.withLatency(row.least)
    guard row.kC.count > 1, first.latency > row.least, !isBeaten(ideal) else { return }
    rows.append((ideal, row))
  }

  private mutating func gather(_ setting: Setup) {
    if !isBeaten(setting) { candidates.append(setting) }
  }

  /// Settings of FC or FP from the largest threshold down, along which T and E do not fall.
  private mutating func gather(_ settings: some Sequence<Setup>) {
    var ascent: [Setup] = []
    for setting in settings where setting.latency < ascent.last?.latency ?? .max {
      ascent.append(setting)
    }
    candidates += ascent
    ascents.append(ascent.reversed())
  }

  /// Whether a setting of FC or FP has no more T, E and latency; there are so many others that it
  /// saves time to ask.
  private func isBeaten(_ setting: Setup) -> Bool {
    ascents.contains { ascent in
      var (low, high) = (0, ascent.count)
      while low < high {
        let middle = (low + high) / 2
        if ascent[middle].latency <= setting.latency { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return false }
      let other = ascent[low - 1]
      return !setting.isLess(than: other, in: .T) && !setting.isLess(than: other, in: .E)
    }
  }

  /// The rest of a row up to where the latency falls no more; false if there are too many
  /// candidates for that.
  private mutating func extend(_ row: Row, upTo most: Int) -> Bool {
    var latency = Int.max
    for kC in row.kC.dropFirst() {
      guard candidates.count < most else { return false }
      let next = setting(row.pairing, row.L, kP: row.kP, kC: kC)
      candidates.append(next)
      if next.latency <= row.least || next.latency >= latency { break }
      latency = next.latency
    }
    return true
  }
}
