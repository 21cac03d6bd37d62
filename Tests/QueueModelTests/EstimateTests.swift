import QueueModel
import Testing

@Suite struct EstimateTests {
  @Test func intervalsLieAroundTheValue() {
    #expect(Estimate(10, halfWidth: 2).interval == 8...12)
    #expect(Estimate(10).interval == 10...10)
  }

  /// Without enough to tell, every number is possible, zero too.
  @Test(arguments: [
    Estimate(10, halfWidth: .infinity), Estimate(.nan, halfWidth: 1), Estimate(.infinity),
    Estimate(.nan, halfWidth: .nan),
  ])
  func withoutAnIntervalAllIsPossible(_ estimate: Estimate) {
    #expect(estimate.interval == -.infinity ... .infinity)
  }

  @Test func precisionIsAShareOfTheValue() {
    #expect(Estimate(-10, halfWidth: 2).relativeHalfWidth == 0.2)
    #expect(Estimate(0).relativeHalfWidth == 0)
    #expect(Estimate(0, halfWidth: 1).relativeHalfWidth == .infinity)
  }
}
