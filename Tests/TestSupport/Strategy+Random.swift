public import QueueModel

extension Strategy {
  /// A strategy whose numbers are often those at which something changes in a scenario.
  public static func random(for scenario: Scenario, using generator: inout SplitMix64) -> Strategy {
    let s = scenario
    let longest = max(s.WP, s.WC)
    func duration(from shortest: Int = 0) -> Int {
      let edges = [
        abs(s.WP - s.WC), s.a, s.b, s.SC - s.a, s.SP - s.b, (s.L - 1) * s.WP - s.WC,
        (s.L - 1) * s.WC - s.WP,
      ]
      let value =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0, 1:
          edges[Int.random(in: 0..<edges.count, using: &generator)]
            + Int.random(in: -1...1, using: &generator)
        case 2: Int.random(in: 0...longest, using: &generator)
        default: Int.random(in: 0...(6 * longest), using: &generator)
        }
      return max(shortest, value)
    }
    func cost() -> Int { Int.random(in: 0...9, using: &generator) }
    func threshold() -> Int { max(0, Int.random(in: -3...2, using: &generator)) }
    let kind = Kind.allCases.filter { $0 != .adaptive }.randomElement(using: &generator)
    return Strategy(kind ?? .notify) { setting in
      switch setting {
      case .B, .d, .tau: duration()
      case .R: Int.random(in: 0...3, using: &generator)
      case .Y: duration(from: 1)
      case .YE: cost()
      case .theta: threshold()
      case .n: Int.random(in: 1...(s.L + 2), using: &generator)
      }
    }
  }
}
