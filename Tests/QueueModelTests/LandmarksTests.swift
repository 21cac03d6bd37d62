import QueueModel
import TestSupport
import Testing

@Suite struct LandmarksTests {
  @Test func dottedLinesOfFigure2AreWhereTheBatchIsSmallest() {
    var generator = SplitMix64(seed: 21)
    var seen: (FC: Int, FP: Int) = (0, 0)
    for _ in 0..<4000 {
      let scenario = Scenario.random(using: &generator)
      let form = scenario.closedForm
      switch form.regime {
      case .FC:
        #expect((form.m == scenario.kP) == (scenario.WP > scenario.smallestBatchFC))
        seen.FC += 1
      case .FP:
        #expect((form.m == scenario.kC) == (Fraction(scenario.WP) < scenario.smallestBatchFP))
        seen.FP += 1
      default: break
      }
    }
    #expect(seen.FC > 100 && seen.FP > 100)
  }

  @Test func criticalLengthsAreTheShortestThatAreLongEnough() {
    var generator = SplitMix64(seed: 22)
    for _ in 0..<2000 {
      let scenario = Scenario.random(using: &generator)
      let (c, p) = (scenario.criticalLengthForC, scenario.criticalLengthForP)
      #expect(!scenario.pushing(.L, to: c).isConsumerSlowToStart)
      #expect(!scenario.pushing(.L, to: p).isProducerSlowToStart)
      if c - 1 >= max(scenario.kP, scenario.kC) {
        #expect(scenario.pushing(.L, to: c - 1).isConsumerSlowToStart)
      }
      if p - 1 >= max(scenario.kP, scenario.kC) {
        #expect(scenario.pushing(.L, to: p - 1).isProducerSlowToStart)
      }
    }
  }

  @Test func noTimeInSSIsBelowTheBestOne() {
    var generator = SplitMix64(seed: 23)
    var count = 0
    for _ in 0..<4000 {
      let scenario = Scenario.random(using: &generator)
      guard scenario.regime == .SS else { continue }
      #expect(scenario.closedForm.T >= scenario.bestSS)
      count += 1
    }
    #expect(count > 100)
  }

  @Test func pollingPaysWhereItsSpinIsCheaperThanTheNotifications() throws {
    let prototype = try Scenario.prototype
    #expect(prototype.polling.T == Fraction(1500))
    #expect(prototype.polling.E == Fraction(3000))
    #expect(prototype.isPollingFrugal)
    // Lesson 6: equal at WP = WC + NP + SC, and dearer above.
    #expect(try prototype.turning(.WP, to: 3699).isPollingFrugal)
    #expect(try !prototype.turning(.WP, to: 3700).isPollingFrugal)
    #expect(try prototype.turning(.WP, to: 3700).closedForm.E == Fraction(7400))
  }

  @Test func slacksAreTheGapsOfTable1() throws {
    let prototype = try Scenario.prototype
    #expect(prototype.a == 381_400)
    #expect(prototype.b == 279_000)
    #expect(prototype.slack(.speed) == 400)
    #expect(prototype.slack(.consumerStart) == 381_200)
    #expect(prototype.slack(.producerStart) == 275_100)
    #expect(prototype.overhead == 6700)
  }
}
