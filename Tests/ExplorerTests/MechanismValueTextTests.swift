import Explorer
import QueueModel
import Testing

private let kinds = Strategy.Kind.allCases.map(\.rawValue).joined(separator: ", ")

@Suite struct MechanismValueTextTests {
  private static let scenario = Result {
    try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
  }

  private static func strategy(_ text: String) throws -> String {
    let scenario = try scenario.get()
    do throws(MechanismTextError) {
      return try Strategy(reading: text, for: .C, in: scenario).text
    } catch {
      return ValueText.sentence(error)
    }
  }

  @Test(arguments: [
    (
      "spinn:4",
      "'spinn' is not a strategy; \(kinds), or A to X"
    ),
    (
      "",
      "no strategy is written; \(kinds), or A to X"
    ),
    ("nap:Q=1", "nap has no setting 'Q'; it has R, Y, YE"),
    ("B:1", "poll has no settings; write poll alone"),
    ("virtio:k=1", "virtio has no setting 'k'; it has none"),
    ("guard:1,2,3", "guard has too many values; it has theta, d"),
    ("nap:1,R=2", "R of nap is written twice"),
    ("nap:R=1,2us", "'2us' needs a name, as those before it have; nap: it has R, Y, YE"),
    ("spin:", "B is empty; write ticks, as 1500, or a unit, as 1.5us"),
    ("spin:x", "B: that is not a number; write ticks, as 1500, or a unit, as 1.5us"),
    (
      "spin:4 parsec", "B: 'parsec' is not a unit of time; units are s, ms, us, ns and ps"
    ),
    ("spin:1.5", "B: that is not a whole number of ticks; 1 or 2 would be"),
    ("spin:99999999999999999999", "B: that is too large"),
    ("sleep:0", "Y is 0; it can be 1 to 1 000 000 000 ticks"),
    ("guard:tau=1", "guard has no setting 'tau'; it has theta, d"),
    ("guard:2us", "θ is a count and has no unit, so not 'us'"),
    ("guard:2 parsec", "θ is a count and has no unit, so not 'parsec'"),
    ("coalesce:2.5", "n: that is not a whole number; 2 or 3 would be"),
    ("coalesce:0", "n is 0; it can be 1 to 1 048 576"),
    ("coalesce:n", "n: that is not a number; write a count, as 8"),
  ])
  func strategies(text: String, sentence: String) throws {
    #expect(try Self.strategy(text) == sentence)
  }

  @Test func distributionsAndArrivals() {
    #expect(
      ValueText.sentence(.unknownKind("normal", .distribution))
        == """
        'normal' is not a distribution; there are constant, uniform, exponential, lognormal, empirical
        """)
    #expect(
      ValueText.sentence(.decimalOutOfRange(setting: "spread", value: 1.5, upTo: 1))
        == "spread is 1.5; it can be above 0 and up to 1")
    #expect(
      ValueText.sentence(.notADecimal("nan", setting: "cv"))
        == "cv is 'nan', which is not a decimal number; write it as 0.5")
    #expect(
      ValueText.sentence(.missing("FILE", kind: "empirical"))
        == "empirical needs a file, as empirical:times.csv:WP")
    #expect(
      ValueText.sentence(.missing("count", kind: "bursts"))
        == "bursts needs its count, as bursts:10us,8")
    #expect(
      ValueText.sentence(.missing("interval", kind: "poisson"))
        == "poisson needs its interval, as poisson:10us")
    #expect(
      ValueText.sentence(.unknownKind("batch", .arrivals))
        == "'batch' is not a kind of arrivals; there are greedy, periodic, poisson, bursts")
    #expect(
      ValueText.sentence(.spacingAboveInterval(spacing: 10, interval: 9))
        == "spacing is 10, above the interval, which is 9; it can be 0 to 9")
  }

  /// The examples in the sentences can be read.
  @Test func whatWouldBeRightIsRight() throws {
    for text in ["bursts:10us,8", "poisson:10us", "periodic:10us"] {
      _ = try Arrivals(reading: text, unit: .nanoseconds)
    }
    _ = try WrittenDistribution(reading: "empirical:times.csv:WP")
  }

  @Test func everySentenceIsALine() {
    let long = String(repeating: "9x", count: 4000)
    let errors: [MechanismTextError] = [
      .unknownKind(long, .strategy), .unknownKind("\u{1B}[2J", .arrivals),
      .unknownSetting(long, kind: "nap", known: ["R", "Y", "YE"]),
      .unnamedAfterNamed(long, kind: "nap", known: ["R", "Y", "YE"]),
      .unreadable(.notANumber(long), setting: "Y", isDuration: true),
      .unreadable(.notWhole(below: .max), setting: "Y", isDuration: true),
      .notADecimal(long, setting: "cv"),
    ]
    for error in errors {
      let text = ValueText.sentence(error)
      #expect(text.count < 80 + kinds.count, "\(text)")
      #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}
