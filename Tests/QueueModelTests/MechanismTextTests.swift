import QueueModel
import TestSupport
import Testing

@Suite struct MechanismTextTests {
  private static func read(_ text: String, for party: Party = .C) throws -> Strategy {
    try Strategy(reading: text, for: party, in: .prototype)
  }

  @Test(arguments: [
    ("notify", Strategy.notify), ("A", .notify), ("poll", .poll), ("b", .poll),
    ("spin:400", .spin(budget: 400)), ("D:2.4us", .spin(budget: 2400)),
    ("spin:B=0", .spin(budget: 0)), ("spin: b = 1_000 ", .spin(budget: 1000)),
    ("sleep:5000,2000", .sleep(length: 5000, cost: 2000)),
    ("E:YE=2us,Y=5us", .sleep(length: 5000, cost: 2000)),
    ("nap:1,2000,200", .nap(count: 1, length: 2000, cost: 200)),
    ("nap:R=1,Y=2us,YE=200", .nap(count: 1, length: 2000, cost: 200)),
    ("f:3,ye=7,y=9", .nap(count: 3, length: 9, cost: 7)),
    ("guard:0,300", .guarded(threshold: 0, delay: 300, isBusy: false)),
    ("guard:d=300", .guarded(threshold: 0, delay: 300, isBusy: false)),
    ("guard:θ=2,d=300", .guarded(threshold: 2, delay: 300, isBusy: false)),
    ("G:theta=2,d=300", .guarded(threshold: 2, delay: 300, isBusy: false)),
    ("guard-busy:0,3us", .guarded(threshold: 0, delay: 3000, isBusy: true)),
    ("coalesce:8,10us", .coalesce(count: 8, timeout: 10_000)),
    ("h:τ=5,n=2", .coalesce(count: 2, timeout: 5)),
    ("H:TAU=5,n=2", .coalesce(count: 2, timeout: 5)),
    ("virtio", .virtio), ("V", .virtio), ("adaptive", .adaptive), (" x ", .adaptive),
    ("POLL", .poll),
  ])
  func readsStrategies(text: String, strategy: Strategy) throws {
    #expect(try Self.read(text) == strategy)
  }

  @Test func strategiesComeBack() throws {
    var generator = SplitMix64(seed: 71)
    let scenario = try Scenario.prototype
    for _ in 0..<500 {
      let strategy = Strategy.random(for: scenario, using: &generator)
      #expect(try Self.read(strategy.text) == strategy)
    }
    for kind in Strategy.Kind.allCases {
      for party in Party.allCases {
        let usual = Strategy(kind, for: party, in: scenario)
        #expect(try Self.read(kind.rawValue, for: party) == usual)
        #expect(try Self.read(usual.text, for: party) == usual)
        #expect(try Self.read(kind.row.lowercased()).row == kind.row)
      }
    }
    #expect(Strategy.nap(count: 1, length: 2000, cost: 200).text == "nap:1,2000,200")
    #expect(Strategy.guarded(threshold: 0, delay: 9, isBusy: true).text == "guard-busy:0,9")
    #expect(Strategy.poll.text == "poll")
  }

  @Test(arguments: [
    ("", MechanismTextError.empty(.strategy)), ("  ", .empty(.strategy)),
    ("spinn:4", .unknownKind("spinn", .strategy)), ("C", .unknownKind("C", .strategy)),
    (":4", .unknownKind("", .strategy)),
    ("nap:Q=1", .unknownSetting("Q", kind: "nap", known: ["R", "Y", "YE"])),
    ("poll:3", .tooManySettings(kind: "poll", known: [])),
    ("b:", .tooManySettings(kind: "poll", known: [])),
    ("virtio:k=3", .unknownSetting("k", kind: "virtio", known: [])),
    ("spin:1,2", .tooManySettings(kind: "spin", known: ["B"])),
    ("F:1,R=2", .repeatedSetting("R", kind: "nap")),
    ("nap:Y=1,y=2", .repeatedSetting("Y", kind: "nap")),
    ("nap:R=1,2us", .unnamedAfterNamed("2us", kind: "nap", known: ["R", "Y", "YE"])),
    ("spin:", .unreadable(.empty, setting: "B", isDuration: true)),
    ("spin:x", .unreadable(.notANumber("x"), setting: "B", isDuration: true)),
    ("spin:5 parsec", .unreadable(.unknownUnit("parsec"), setting: "B", isDuration: true)),
    ("nap:1,,3", .unreadable(.empty, setting: "Y", isDuration: true)),
    ("nap:1us", .unreadable(.unitOnCount("us"), setting: "R", isDuration: false)),
    ("spin:1.5", .unreadable(.notWhole(below: 1), setting: "B", isDuration: true)),
    (
      "spin:-1",
      .outOfRange(setting: "B", value: -1, allowed: 0...1_000_000_000, isDuration: true)
    ),
    (
      "sleep:0", .outOfRange(setting: "Y", value: 0, allowed: 1...1_000_000_000, isDuration: true)
    ),
    (
      "coalesce:2000000",
      .outOfRange(setting: "n", value: 2_000_000, allowed: 1...1_048_576, isDuration: false)
    ),
    (
      "guard:τ=3", .unknownSetting("τ", kind: "guard", known: ["theta", "d"])
    ),
  ])
  func refusesStrategies(text: String, error: MechanismTextError) {
    #expect(throws: error) { try Self.read(text) }
  }

  @Test func unitsAreThoseOfTheScenario() throws {
    let abstract = try Scenario.prototype.labelled(.ticks)
    #expect(
      throws: MechanismTextError.unreadable(
        .foreignUnit("us", scenario: .ticks), setting: "B", isDuration: true)
    ) { try Strategy(reading: "spin:1us", for: .C, in: abstract) }
  }

  @Test(arguments: [
    ("constant", WrittenDistribution.known(.constant), "constant"),
    ("uniform", .known(.uniform(spread: 1)), "uniform:1"),
    ("uniform:0.5", .known(.uniform(spread: 0.5)), "uniform:0.5"),
    ("uniform:spread=.25", .known(.uniform(spread: 0.25)), "uniform:0.25"),
    ("exp", .known(.exponential), "exponential"),
    ("Exponential", .known(.exponential), "exponential"),
    ("lognormal", .known(.lognormal(variation: 1)), "lognormal:1"),
    ("lognormal:0.7", .known(.lognormal(variation: 0.7)), "lognormal:0.7"),
    ("lognormal: CV = 1e-3", .known(.lognormal(variation: 0.001)), "lognormal:0.001"),
    (
      "empirical:times.csv", .empirical(file: "times.csv", column: nil), "empirical:times.csv"
    ),
    (
      "empirical:a,b=c.csv:WP", .empirical(file: "a,b=c.csv", column: "WP"),
      "empirical:a,b=c.csv:WP"
    ),
    ("empirical:C:x.csv:", .empirical(file: "C:x.csv", column: nil), "empirical:C:x.csv:"),
  ])
  func readsDistributions(text: String, distribution: WrittenDistribution, canonical: String) throws
  {
    #expect(try WrittenDistribution(reading: text) == distribution)
    #expect(distribution.text == canonical)
    #expect(try WrittenDistribution(reading: canonical) == distribution)
  }

  @Test(
    arguments: [
      ("t.csv:lat:ns", ["t.csv"], "t.csv", "lat:ns"),
      ("t.csv:lat:ns", ["t.csv", "t.csv:lat"], "t.csv:lat", "ns"),
      ("a:b.csv:lat:", ["a:b.csv"], "a:b.csv", "lat:"), ("C:x.csv:", ["C:x.csv"], "C:x.csv", nil),
      ("t.csv:lat:ns", [], "t.csv:lat", "ns"), ("t.csv", ["t.csv"], "t.csv", nil),
    ] as [(String, [String], String, String?)])
  func aColumnMayHoldColonsBehindAFileThatIsThere(
    place: String, files: [String], file: String, column: String?
  ) throws {
    let read = try WrittenDistribution(reading: "empirical:\(place)", isFile: files.contains)
    #expect(read == .empirical(file: file, column: column))
  }

  @Test func samplesAreCalledByTheirFile() throws {
    let samples = try #require(Samples([1, 2], name: "times.csv:WP"))
    #expect(Distribution.empirical(samples).text == "empirical:times.csv:WP")
  }

  @Test(arguments: [
    ("", MechanismTextError.empty(.distribution)),
    ("normal", .unknownKind("normal", .distribution)),
    ("constant:1", .tooManySettings(kind: "constant", known: [])),
    ("exp:2", .tooManySettings(kind: "exp", known: [])),
    ("uniform:cv=1", .unknownSetting("cv", kind: "uniform", known: ["spread"])),
    ("uniform:0", .decimalOutOfRange(setting: "spread", value: 0, upTo: 1)),
    ("uniform:1.01", .decimalOutOfRange(setting: "spread", value: 1.01, upTo: 1)),
    ("lognormal:-1", .decimalOutOfRange(setting: "cv", value: -1, upTo: 100)),
    ("lognormal:1e999", .decimalOutOfRange(setting: "cv", value: .infinity, upTo: 100)),
    ("lognormal:nan", .notADecimal("nan", setting: "cv")),
    ("lognormal:inf", .notADecimal("inf", setting: "cv")),
    ("lognormal:0x1p0", .notADecimal("0x1p0", setting: "cv")),
    ("lognormal:", .notADecimal("", setting: "cv")),
    ("empirical", .missing("FILE", kind: "empirical")),
    ("empirical:", .missing("FILE", kind: "empirical")),
    ("empirical::WP", .missing("FILE", kind: "empirical")),
  ])
  func refusesDistributions(text: String, error: MechanismTextError) {
    #expect(throws: error) { try WrittenDistribution(reading: text) }
  }

  @Test(arguments: [
    ("greedy", Arrivals.greedy, "greedy"),
    ("periodic:5us", .periodic(interval: 5000), "periodic:5000"),
    ("Poisson:interval=5000", .poisson(interval: 5000), "poisson:5000"),
    ("bursts:5us,8", .bursts(interval: 5000, count: 8, spacing: 0), "bursts:5000,8,0"),
    (
      "bursts:count=8,spacing=100,interval=5us",
      .bursts(interval: 5000, count: 8, spacing: 100), "bursts:5000,8,100"
    ),
    ("bursts:9,1,9", .bursts(interval: 9, count: 1, spacing: 9), "bursts:9,1,9"),
  ])
  func readsArrivals(text: String, arrivals: Arrivals, canonical: String) throws {
    #expect(try Arrivals(reading: text, unit: .nanoseconds) == arrivals)
    #expect(arrivals.text == canonical)
    #expect(try Arrivals(reading: canonical, unit: .ticks) == arrivals)
  }

  @Test(arguments: [
    (" ", MechanismTextError.empty(.arrivals)), ("batch:4", .unknownKind("batch", .arrivals)),
    ("greedy:1", .tooManySettings(kind: "greedy", known: [])),
    ("periodic", .missing("interval", kind: "periodic")),
    ("bursts:5", .missing("count", kind: "bursts")),
    ("bursts:count=5", .missing("interval", kind: "bursts")),
    (
      "poisson:0",
      .outOfRange(setting: "interval", value: 0, allowed: 1...1_000_000_000, isDuration: true)
    ),
    ("bursts:9,2,10", .spacingAboveInterval(spacing: 10, interval: 9)),
    ("bursts:9,2us", .unreadable(.unitOnCount("us"), setting: "count", isDuration: false)),
    ("poisson:1,2", .tooManySettings(kind: "poisson", known: ["interval"])),
  ])
  func refusesArrivals(text: String, error: MechanismTextError) {
    #expect(throws: error) { try Arrivals(reading: text, unit: .nanoseconds) }
  }

  @Test func everyKindThatIsNamedCanBeRead() throws {
    for kind in Mechanism.strategy.kinds { _ = try Self.read(kind) }
    for kind in Mechanism.distribution.kinds {
      _ = try WrittenDistribution(reading: kind == "empirical" ? "empirical:x" : kind)
    }
    for (kind, settings) in zip(Mechanism.arrivals.kinds, ["", ":9", ":9", ":9,2"]) {
      #expect(try Arrivals(reading: kind + settings, unit: .ticks).text.hasPrefix(kind))
    }
  }
}
