import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct SwingTests {
  /// How many of 40 runs are settled after so many messages, each of which changes the content by a
  /// step.
  private func settled(_ messages: Int, _ step: (inout SplitMix64, Int) -> Int) -> Int {
    var random = SplitMix64(seed: 3)
    return (0..<40).count { _ in
      var content = 0
      var swing = Swing(from: 0)
      for _ in 0..<messages {
        content = max(0, content + step(&random, content))
        swing.reaches(content)
        swing.passes()
      }
      return swing.isSettled
    }
  }

  @Test func aRandomWalkIsNotSettled() {
    #expect(settled(20_000) { random, _ in Int.random(in: -1...1, using: &random) } <= 3)
  }

  @Test func aQueueThatFillsSlowlyIsNotSettled() {
    #expect(
      settled(20_000) { random, _ in Int.random(in: 0..<50, using: &random) == 0 ? 1 : 0 } == 0)
  }

  @Test func aStableQueueIsSettled() {
    // One leaves; at a load of 0.9 nought, one or two come.
    #expect(
      settled(20_000) { random, _ in
        [-1, -1, 0, 0, 0, 0, 0, 0, 0, 1].randomElement(using: &random) ?? 0
      } >= 38)
  }

  @Test func whatIsFilledAndDrainedAgainAndAgainIsSettled() {
    for (messages, isSettled) in [(5_000, false), (20_000, true)] {
      var swing = Swing(from: 0)
      for message in 0..<messages {
        let place = message % 2000
        swing.reaches(place < 1000 ? place : 2000 - place)
        swing.passes()
      }
      #expect(swing.isSettled == isSettled)
    }
  }
}
