import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct ValueTextTests {
  private static let errors: [DurationTextError] = [
    .empty, .notANumber(""), .notANumber(String(repeating: "9x", count: 4000)),
    .notANumber("\u{1B}[2J\n"), .unknownUnit("parsec"), .unknownUnit("\u{7}"),
    .foreignUnit("ns", scenario: .ticks), .foreignUnit("cycles", scenario: .nanoseconds),
    .foreignUnit("cycles", scenario: .microseconds),
    .foreignUnit("us", scenario: .cycles(hertz: .max)), .unitOnCount("ns"),
    .notWhole(below: 0), .notWhole(below: -1), .notWhole(below: .min),
    .notWhole(below: .max - 1), .notWhole(below: .max), .tooLarge, .tooManyDecimals,
  ]

  @Test(arguments: Parameter.allCases) func everyErrorIsALine(parameter: Parameter) {
    for error in Self.errors {
      let text = ValueText.sentence(error, of: parameter)
      #expect(!text.isEmpty)
      #expect(text.count < 160, "\(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test func countsAreNotMeasuredInTicks() {
    for parameter in Parameter.allCases {
      let text = ValueText.sentence(.notWhole(below: 2), of: parameter)
      #expect(text.contains("2 or 3 would be"))
      #expect(text.contains("ticks") == parameter.isDuration)
    }
  }

  @Test(arguments: ["9223372036854775807.5", "9223372036854775806.5", "9223372036854775808"])
  func endsOfTheIntegersAreRefused(text: String) {
    for knob in Knob.nine {
      var session = Session()
      session.select(.knob(knob))
      session.type(text)
      session.press(Key(.enter))
      #expect(session.state.notice?.kind == .problem)
      #expect(session.scenario == Scenario.prototypePreset)
    }
  }
}
