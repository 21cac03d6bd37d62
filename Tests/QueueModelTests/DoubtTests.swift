import QueueModel
import TestSupport
import Testing

@Suite struct DoubtTests {
  @Test(arguments: [
    ("10%", Doubt.relative(hundredths: 1000)), ("±10 %", .relative(hundredths: 1000)),
    ("+-2.5%", .relative(hundredths: 250)), ("0.01%", .relative(hundredths: 1)),
    ("1000%", .relative(hundredths: 100_000)), ("200", .absolute(200)),
    ("200ns", .absolute(200)), ("1.5us", .absolute(1500)), ("±40", .absolute(40)),
  ])
  func reads(_ text: String, _ doubt: Doubt) throws {
    #expect(try Doubt(text, of: .WC, unit: .nanoseconds) == doubt)
  }

  @Test(arguments: ["0", "0%", "±0", "0ns", "0.00 %"])
  func nothingIsNoDoubt(_ text: String) throws {
    #expect(try Doubt(text, of: .WC, unit: .nanoseconds) == nil)
  }

  @Test(arguments: [
    ("", Parameter.WC, DoubtTextError.value(.empty)), ("x", .WC, .value(.notANumber("x"))),
    ("%", .WC, .notAShare), ("x%", .WC, .notAShare), ("0.001%", .WC, .notAShare),
    ("10%%", .WC, .notAShare), ("-5%", .WC, .shareOutOfRange), ("1001%", .WC, .shareOutOfRange),
    ("-5", .WC, .outOfRange(.WC)), ("2000000000", .WC, .outOfRange(.WC)),
    ("20ns", .L, .value(.unitOnCount("ns"))),
    ("1099511627776", .L, .outOfRange(.L)),
  ])
  func refuses(_ text: String, _ parameter: Parameter, _ error: DoubtTextError) {
    #expect(throws: error) { try Doubt(text, of: parameter, unit: .nanoseconds) }
  }

  @Test func sharesAreRoundedUp() {
    #expect(Doubt.relative(hundredths: 1000).reach(of: 1100) == 110)
    #expect(Doubt.relative(hundredths: 1000).reach(of: 1) == 1)
    #expect(Doubt.relative(hundredths: 1000).reach(of: 0) == 0)
    #expect(Doubt.relative(hundredths: 1).reach(of: 10_001) == 2)
  }

  @Test func theBoxStaysWhereTheModelIs() throws {
    let scenario = try Scenario(
      L: 4, kP: 4, kC: 2, WP: 10, WC: 20, NP: 3, NC: 0, SP: 999_999_999, SC: 5)
    var doubts = Doubts()
    doubts[.kP] = .absolute(3)
    doubts[.kC] = .absolute(9)
    doubts[.WP] = .relative(hundredths: 20_000)
    doubts[.NP] = .absolute(5)
    doubts[.SP] = .absolute(5)
    let box = ScenarioBox(around: scenario, doubts)
    #expect((box[.L], box[.kP], box[.kC]) == (4...4, 1...4, 1...4))
    #expect((box[.WP], box[.WC], box[.NP]) == (1...30, 20...20, 0...8))
    #expect(box[.SP] == 999_999_994...1_000_000_000)
    #expect(doubts.parameters == [.kP, .kC, .WP, .NP, .SP])
    #expect(box.contains(scenario))
    #expect(!box.contains(scenario.pushing(.WC, to: 21)))
    doubts = Doubts()
    doubts[.L] = .absolute(2)
    #expect(ScenarioBox(around: scenario, doubts)[.L] == 4...6)
  }
}
