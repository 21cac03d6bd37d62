import Testing

@testable import QueueSimulator

@Suite struct RatioSumsTests {
  private func sums(_ stretches: [(messages: Double, time: Double)]) -> RatioSums {
    var sums = RatioSums()
    for stretch in stretches {
      var values = SIMD8<Double>()
      values[0] = stretch.time
      sums.add(RatioSums.Stretch(messages: stretch.messages, sums: values))
    }
    return sums
  }

  /// Y − rN is ±1 in turns, around r = 10 and N = 2.
  @Test func ofStretchesThatVaryAlike() {
    let sums = sums((0..<100).map { (2, $0.isMultiple(of: 2) ? 19 : 21) })
    let (value, error) = sums.ratio(0)
    #expect(value == 10)
    // The variance is 100/99, over 100 stretches of 2 messages.
    #expect((error - (1.0 / 99).squareRoot() / 2).magnitude < 1e-12)
    #expect(sums.degreesOfFreedom(0) == 99)
  }

  /// Where one stretch makes nearly all of the variance, the variance is worth next to nothing.
  @Test func ofOneStretchAmongMany() {
    let many = (0..<1000).map { (messages: 2.0, time: $0.isMultiple(of: 2) ? 19.0 : 21.0) }
    #expect(sums(many).degreesOfFreedom(0) == 999)
    // Wherever it comes.
    for place in [0, 1, 10, 100, 1000] {
      var stretches = many
      stretches.insert((2000, 30_000), at: place)
      #expect((2..<3).contains(sums(stretches).degreesOfFreedom(0)), "\(place)")
    }
    // As many as there are if they all are long.
    let long = many.map { (messages: 1000 * $0.messages, time: 1000 * $0.time) }
    #expect(sums(long).degreesOfFreedom(0) == 999)
  }

  @Test func withoutVariationThereIsNoDoubt() {
    let sums = sums(Array(repeating: (3, 12), count: 50))
    #expect(sums.ratio(0) == (4, 0))
    #expect(sums.degreesOfFreedom(0) == 49)
  }
}
