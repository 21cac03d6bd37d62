import QueueModel

/// Random lengths of steps, in 1/`scale` ticks.
struct RandomTimes: Times {
  let scale: Int
  private(set) var WPs: DrawStream
  private(set) var WCs: DrawStream
  private(set) var NPs: DrawStream
  private(set) var NCs: DrawStream
  private(set) var SPs: DrawStream
  private(set) var SCs: DrawStream
  /// For the gaps between random arrivals.
  let arrivals: SplittableGenerator

  init(_ experiment: Experiment, seed: UInt64) {
    let scale = Self.scale(for: experiment)
    var root = SplittableGenerator(seed: seed)
    func stream(_ parameter: Parameter, least: Int = 0) -> DrawStream {
      DrawStream(
        experiment.variability[parameter], mean: experiment.scenario[parameter], scale: scale,
        least: least, root.split())
    }
    self.scale = scale
    WPs = stream(.WP, least: 1)
    WCs = stream(.WC, least: 1)
    NPs = stream(.NP)
    NCs = stream(.NC)
    SPs = stream(.SP)
    SCs = stream(.SC)
    arrivals = root.split()
  }

  @inline(__always) mutating func WP() -> Int { WPs.next() }
  @inline(__always) mutating func WC() -> Int { WCs.next() }
  @inline(__always) mutating func NP() -> Int { NPs.next() }
  @inline(__always) mutating func NC() -> Int { NCs.next() }
  @inline(__always) mutating func SP() -> Int { SPs.next() }
  @inline(__always) mutating func SC() -> Int { SCs.next() }

  /// Units in a tick: the largest power of two up to 1024 with which the longest time of the
  /// experiment is at most 2³⁴ units, so that rounding changes no mean that matters, and sums over
  /// a long run fit.
  static func scale(for experiment: Experiment) -> Int {
    let scenario = experiment.scenario
    let settings = [experiment.P, experiment.C].flatMap { strategy in
      strategy.settings.filter(\.isDuration).compactMap { strategy[$0] }
    }
    let longest = max(
      scenario.WP, scenario.WC, scenario.NP, scenario.NC, scenario.SP, scenario.SC,
      experiment.arrivals.interval ?? 0, settings.max() ?? 0)
    var scale = 1024
    while scale > 1, longest * scale > 1 << 34 { scale /= 2 }
    return scale
  }
}
