import QueueModel
import TestSupport
import Testing

@Suite struct JumpsTests {
  /// Against walking value by value until regime or m changes.
  @Test func theNextJumpIsTheFirstThatAWalkMeets() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let drawn = Scenario.random(using: &generator)
      for knob in Knob.nine + [.N, .S] {
        // N and S turn costs that are equal.
        let scenario = knob == .N || knob == .S ? drawn.evened : drawn
        for direction in Direction.allCases {
          let found = scenario.nextJump(along: knob, direction)
          let walked = Self.walk(scenario, knob, direction, limit: 800)
          guard let walked else {
            // Beyond the walk there may still be one.
            if let found {
              #expect((found.far.value - scenario[knob]).magnitude > 800)
            }
            continue
          }
          #expect(found?.near.value == walked.near)
          #expect(found?.far.value == walked.far)
          #expect(found?.kind == walked.kind)
        }
      }
    }
  }

  private static func walk(
    _ scenario: Scenario, _ knob: Knob, _ direction: Direction, limit: Int
  ) -> (near: Int, far: Int, kind: Jump.Kind)? {
    let range = scenario.range(of: knob)
    var value = scenario[knob]
    let here = scenario.closedForm
    for _ in 0..<limit {
      let next = value + (direction == .up ? 1 : -1)
      guard range.contains(next) else { return nil }
      let form = scenario.pushing(knob, to: next).closedForm
      if form.regime != here.regime { return (value, next, .border) }
      if form.m != here.m { return (value, next, .step) }
      value = next
    }
    return nil
  }

  /// Lesson 2: P slows from 1300 to 1301.
  @Test func thePrototypesCliff() throws {
    let jump = try #require(try Scenario.prototype.nextJump(along: .WP, .down))
    #expect(jump.kind == .step)
    #expect((jump.near.value, jump.far.value) == (1301, 1300))
    #expect((jump.near.form.m, jump.far.form.m) == (1, 2))
    #expect((jump.near.form.T, jump.far.form.T) == (Fraction(3701), Fraction(2500)))
    let border = try #require(try Scenario.prototype.nextBorder(along: .WP, .down))
    #expect((border.near.value, border.far.value) == (1101, 1100))
    #expect(try Scenario.prototype.nextJump(along: .WP, .up) == nil)
  }
}
