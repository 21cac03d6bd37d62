import QueueModel
import Testing

@Suite struct DurationTextTests {
  @Test(arguments: [
    ("1500", 1500), ("0", 0), (" 12 ", 12), ("2_400", 2400), ("2 400", 2400),
    ("3\u{202F}900", 3900),
    ("1 000 000 ns", 1_000_000), ("2.4us", 2400), ("2.4 µs", 2400), ("2.4μs", 2400),
    ("1100ns", 1100), ("3ms", 3_000_000), ("1.5µs", 1500), ("2s", 2_000_000_000), (".5us", 500),
    ("5000ps", 5), ("7 ticks", 7), ("1 tick", 1), ("1.0", 1), ("+5", 5), ("-5", -5),
    ("−5us", -5000),
    ("0.000000001s", 1), ("2.400000000000000000000000000000000000000000000000000000us", 2400),
    ("0.1us", 100), ("0.3us", 300), ("1.001us", 1001), ("00012", 12), ("9223372036854775807", .max),
  ]) func readsNanoseconds(text: String, ticks: Int) throws {
    #expect(try DurationText.ticks(text, unit: .nanoseconds) == ticks)
  }

  @Test(arguments: [
    ("", DurationTextError.empty), (" \t", .empty), ("us", .notANumber("us")),
    ("1,100", .notANumber("1,100")), ("1.5.2", .notANumber("1.5.2")), ("5.", .notANumber("5.")),
    (".", .notANumber(".")), ("-", .notANumber("-")), ("--5", .notANumber("--5")),
    ("1__0", .notANumber("1__0")), ("_1", .notANumber("_1")), ("1_", .notANumber("1_")),
    ("0x10", .notANumber("0x10")), ("1e3", .notANumber("1e3")), ("٣", .notANumber("٣")),
    ("5 min", .unknownUnit("min")), ("5US", .unknownUnit("US")), ("5µ", .unknownUnit("µ")),
    ("5 cycles", .foreignUnit("cycles", scenario: .nanoseconds)),
    ("2.5", .notWhole(below: 2)), ("1.5ns", .notWhole(below: 1)),
    ("0.9999us", .notWhole(below: 999)),
    ("-0.5", .notWhole(below: -1)), ("1ps", .notWhole(below: 0)),
    ("9223372036854775808", .tooLarge), ("99999999999999999999999999999999999999999999", .tooLarge),
    ("10000000000s", .tooLarge), ("9223372036854775807.5", .tooLarge),
    ("9223372036854775806.5", .notWhole(below: .max - 1)),
    ("-9223372036854775808.5", .tooLarge),
    ("-9223372036854775807.5", .notWhole(below: .min)),
    ("0.00000000000000000000000000000000000000000000001s", .tooManyDecimals),
    ("1.0000000000000000000000000000000000001s", .tooManyDecimals),
  ]) func refuses(text: String, error: DurationTextError) {
    #expect(throws: error) { try DurationText.ticks(text, unit: .nanoseconds) }
  }

  @Test func ticksFollowTheUnit() throws {
    #expect(try DurationText.ticks("3ms", unit: .microseconds) == 3000)
    #expect(try DurationText.ticks("2.4us", unit: .cycles(hertz: 2_500_000_000)) == 6000)
    #expect(try DurationText.ticks("7 cycles", unit: .cycles(hertz: 2_500_000_000)) == 7)
    #expect(throws: DurationTextError.notWhole(below: 2)) {
      try DurationText.ticks("1ns", unit: .cycles(hertz: 2_500_000_000))
    }
    #expect(try DurationText.ticks("1500", unit: .ticks) == 1500)
    #expect(throws: DurationTextError.foreignUnit("us", scenario: .ticks)) {
      try DurationText.ticks("2us", unit: .ticks)
    }
  }

  @Test func aCountHasNoUnit() throws {
    #expect(try DurationText.count("1_024") == 1024)
    #expect(throws: DurationTextError.unitOnCount("ns")) { try DurationText.count("256ns") }
    #expect(throws: DurationTextError.notWhole(below: 2)) { try DurationText.count("2.5") }
    #expect(try DurationText.value("256", of: .L, unit: .nanoseconds) == 256)
    #expect(try DurationText.value("2us", of: .WP, unit: .nanoseconds) == 2000)
    #expect(throws: DurationTextError.unitOnCount("us")) {
      try DurationText.value("2us", of: .kC, unit: .nanoseconds)
    }
  }
}
