import ArgumentParser
import Explorer
import QueueModel
import Testing

@testable import Commands

@Suite struct ParameterOptionsTests {
  private func scenario(_ arguments: String...) throws -> Scenario {
    try ParameterOptions.parse(arguments).scenario()
  }

  @Test func nothingIsThePrototype() throws {
    let prototype = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    #expect(try scenario() == prototype)
  }

  @Test func everyParameterHasAnOption() throws {
    let all = try scenario(
      "--L", "64", "--kP", "2", "--kC=3", "--WP", "1.5us", "--WC", "1_100", "--NP", "2 400",
      "--NC", "0", "--SP", "3900ns", "--SC", "0.2µs")
    #expect(
      all
        == (try Scenario(
          L: 64, kP: 2, kC: 3, WP: 1500, WC: 1100, NP: 2400, NC: 0, SP: 3900, SC: 200,
          unit: .nanoseconds)))
  }

  @Test(arguments: [
    ["--N", "7", "--NC", "9", "--SP", "1us", "--S", "4"],
    ["--SP", "1us", "--NC", "9", "--S", "4", "--N", "7"],
  ]) func aSpecificOneWinsInAnyOrder(arguments: [String]) throws {
    let scenario = try ParameterOptions.parse(arguments).scenario()
    #expect([scenario.NP, scenario.NC, scenario.SP, scenario.SC] == [7, 9, 1000, 4])
  }

  @Test func parametersOverruleAPreset() throws {
    let preset = try #require(Preset.named("slow-both"))
    #expect(try scenario("--preset", "slow-both") == preset.scenario)
    #expect(
      try scenario("--preset", "slow-both", "--WP", "77")
        == preset.scenario.turning(.WP, to: 77))
  }

  @Test func refusesWithFacts() {
    #expect(throws: CommandFailure.option(.WP, option: "--WP", text: "2.45", .notWhole(below: 2))) {
      try scenario("--WP", "2.45")
    }
    #expect(throws: CommandFailure.option(.L, option: "--L", text: "9ns", .unitOnCount("ns"))) {
      try scenario("--L", "9ns")
    }
    #expect(throws: CommandFailure.option(.NP, option: "--N", text: "x", .notANumber("x"))) {
      try scenario("--N", "x")
    }
    #expect(throws: CommandFailure.scenario(.thresholdAboveLength(.kP, value: 8, length: 4))) {
      try scenario("--L", "4", "--kP", "8")
    }
    #expect(
      throws: CommandFailure.option(
        .WP, option: "--WP", text: "2us", .foreignUnit("us", scenario: .ticks))
    ) {
      try scenario("--preset", "blackboard", "--WP", "2us")
    }
    #expect(
      throws: CommandFailure.unknownPreset("nope", known: Preset.builtIn.map(\.name))
    ) {
      try scenario("--preset", "nope")
    }
  }
}
