public import QueueModel

extension Scenario {
  /// A scenario at the edges of the model: queues up to the longest, times of 0, 1 and 10⁹ ticks
  /// and of every size between, nearly equal works, and start-ups that just fail to be in time.
  public static func extreme(using generator: inout SplitMix64) -> Scenario {
    let longest = Parameter.L.range.upperBound
    let slowest = Parameter.WP.range.upperBound

    func one(_ choices: Int...) -> Int { choices.randomElement(using: &generator) ?? choices[0] }
    func size(upTo limit: Int) -> Int {
      let bits = Int.random(in: 0...30, using: &generator)
      return min(limit, Int.random(in: 0...(1 << bits), using: &generator))
    }

    while true {
      let L = one(1, 2, 3, longest - 1, longest, longest, size(upTo: longest), 256)
      let kP = one(1, 1, 2, L / 2, L - 1, L)
      let kC = one(1, 1, 2, L / 2, L - 1, L)
      let WP = one(1, 2, slowest - 1, slowest, size(upTo: slowest), size(upTo: slowest))
      let WC = one(WP, WP - 1, WP + 1, 1, slowest, size(upTo: slowest), size(upTo: slowest))
      let cost = one(0, size(upTo: slowest))
      let (a, b) = ((L - kP) * WP - WC, (L - kC) * WC - WP)
      let scenario = try? Scenario(
        L: L, kP: kP, kC: kC, WP: WP, WC: WC,
        NP: one(0, 1, slowest, cost), NC: one(0, 1, slowest, cost, size(upTo: slowest)),
        SP: one(0, 1, slowest, cost, b, b + 1, b - 1),
        SC: one(0, 1, slowest, cost, a, a + 1, a - 1, size(upTo: slowest)))
      if let scenario { return scenario }
    }
  }

  /// A scenario of about the prototype's numbers, whose jumps lie far apart on a plot.
  public static func prototypeSized(using generator: inout SplitMix64) -> Scenario {
    while true {
      let L = [8, 16, 64, 256].randomElement(using: &generator) ?? 256
      let scenario = try? Scenario(
        L: L, kP: Int.random(in: 1...4, using: &generator),
        kC: Int.random(in: 1...4, using: &generator),
        WP: Int.random(in: 200...2500, using: &generator),
        WC: Int.random(in: 200...2500, using: &generator),
        NP: Int.random(in: 0...4000, using: &generator),
        NC: Int.random(in: 0...4000, using: &generator),
        SP: Int.random(in: 0...20_000, using: &generator),
        SC: Int.random(in: 0...20_000, using: &generator), unit: .nanoseconds)
      if let scenario { return scenario }
    }
  }

  /// The scenario in which both parties' notifications cost the same, and both start-ups too.
  public var evened: Scenario { pushing(.N, to: self[.N]).pushing(.S, to: self[.S]) }
}
