public import QueueModel

extension Scenario {
  /// A scenario of small numbers in which ties, zero costs and thresholds at the edges are common.
  public static func random(
    using generator: inout SplitMix64, maximalLength: Int = 12, maximalTime: Int = 60
  ) -> Scenario {
    func pick(_ range: ClosedRange<Int>, edges: [Int]) -> Int {
      Int.random(in: 0..<4, using: &generator) == 0
        ? edges.randomElement(using: &generator) ?? range.lowerBound
        : Int.random(in: range, using: &generator)
    }
    while true {
      let L = pick(1...maximalLength, edges: [1, 2, maximalLength])
      let kP = pick(1...L, edges: [1, L])
      let kC = pick(1...L, edges: [1, L])
      let WP = pick(1...maximalTime, edges: [1, maximalTime])
      let WC = pick(1...maximalTime, edges: [1, WP, WP + 1])
      let times = 0...(5 * maximalTime)
      let NP = pick(times, edges: [0])
      let NC = pick(times, edges: [0, NP])
      let SP = pick(times, edges: [0, max(0, (L - kC) * WC - WP)])
      let SC = pick(times, edges: [0, max(0, (L - kP) * WP - WC)])
      let scenario = try? Scenario(
        L: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: NP, NC: NC, SP: SP, SC: SC)
      if let scenario { return scenario }
    }
  }

  /// The paper's prototype (section 3.3) with WP = 1500 and L, kP, kC as assumed for Figure 4.
  public static var prototype: Scenario {
    get throws {
      try Scenario(
        L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    }
  }
}
