import QueueModel
import Testing

@testable import Commands

@Suite struct SweepAxisTests {
  private func values(_ text: String, unit: TimeUnit = .nanoseconds) throws -> [Int] {
    let axis = try SweepAxis(parsing: text, unit: unit)
    return (0..<axis.count).map { axis[$0] }
  }

  @Test(
    arguments: [
      ("WP=0:40:10", [0, 10, 20, 30, 40]), ("WP=0:45:10", [0, 10, 20, 30, 40]),
      ("WP=40:0:-20", [40, 20, 0]), ("WP=7:7:3", [7]), ("L=16,64,256", [16, 64, 256]),
      ("L=4", [4]), ("WC=1us:4us:x2", [1000, 2000, 4000]), ("WC=1:10:x1.5", [1, 2, 3, 5, 8]),
      ("WP=1,5:7:1,1us", [1, 5, 6, 7, 1000]), ("kP = 1 , 2", [1, 2]),
      (
        "WP=1us:2us:500",
        [
          1000, 1500, 2000,
        ]
      ), ("variation=0:0.3:0.1", [0, 100_000, 200_000, 300_000]),
      ("rate=100k,1.5M,2", [100_000_000_000, 1_500_000_000_000, 2_000_000]),
      ("rate=2.3k", [2_300_000_000]), ("interval=1us", [1000]), ("C.YE=0,5us", [0, 5000]),
      ("C.R=1:3:1", [1, 2, 3]),
    ] as [(String, [Int])])
  func readsValues(text: String, expected: [Int]) throws {
    #expect(try values(text) == expected)
  }

  @Test func aLongProgressionIsNotAList() throws {
    let axis = try SweepAxis(parsing: "WP=1:1000000000:1", unit: .ticks)
    #expect(axis.values == .progression(start: 1, step: 1, count: 1_000_000_000))
    #expect(axis[999_999_999] == 1_000_000_000)
  }

  @Test(
    arguments: [
      ("WP", .noAssignment), ("WP=", .noAssignment), ("=1", .noAssignment), ("", .noAssignment),
      ("WQ=1", .unknownName("WQ")), ("P.Q=1", .unknownName("P.Q")),
      ("L.spread=1", .unknownName("L.spread")),
      ("wp=1", .unknownName("wp")), ("WP=1:2", .shape("1:2")), ("WP=1:2:3:4", .shape("1:2:3:4")),
      ("WP=1,,2", .value("", .empty)), ("WP=1:9:0", .step("1:9:0")), ("WP=9:1:1", .step("9:1:1")),
      ("WP=1:9:-1", .step("1:9:-1")), ("WP=0:9:x2", .factor("0:9:x2")),
      ("WP=1:9:x1", .factor("1:9:x1")), ("WP=1:9:x", .factor("1:9:x")),
      ("WP=9:1:x2", .factor("9:1:x2")), ("WP=2.5", .value("2.5", .notWhole(below: 2))),
      ("WP=1kg", .value("1kg", .unknownUnit("kg"))), ("L=1us", .value("1us", .unitOnCount("us"))),
      ("WP=99999999999999999", .value("99999999999999999", .tooLarge)),
      ("spread=x", .decimal("x")), ("spread=1e3", .decimal("1e3")),
      ("spread=0.0000001", .decimal("0.0000001")), ("rate=1m", .rate("1m", .unknownSuffix("m"))),
      ("rate=", .noAssignment), ("rate=k", .rate("k", .notANumber)),
      ("WP=1:1000000000:x1.0000000001", .factor("1:1000000000:x1.0000000001")),
      ("WP=1:1000000000:1,7", .tooMany("1:1000000000:1")),
    ] as [(String, SweepAxis.Fault)])
  func refuses(text: String, fault: SweepAxis.Fault) {
    #expect(throws: fault) { try values(text) }
  }

  @Test func everyNameIsAQuantity() {
    for name in SweptQuantity.names { #expect(SweptQuantity(name: name) != nil, "\(name)") }
    #expect(Set(SweptQuantity.names).count == SweptQuantity.names.count)
  }

  @Test(arguments: [
    ("WP=1", "N=1", false), ("N=1", "NP=1", true), ("S=1", "SC=1", true), ("N=1", "S=1", false),
    ("C.B=1", "P.B=1", false), ("C.B=1", "B=1", true), ("C.B=1", "C.Y=1", false),
    ("interval=1", "rate=1", true), ("variation=1", "WC.spread=1", true),
    ("WP.variation=1", "WC.spread=1", false), ("WP=1", "WP=2", true),
  ]) func knowsWhatTurnsTheSame(one: String, other: String, overlaps: Bool) throws {
    let axes = try [one, other].map { try SweepAxis(parsing: $0, unit: .nanoseconds) }
    #expect(axes[0].overlaps(axes[1]) == overlaps)
    #expect(axes[1].overlaps(axes[0]) == overlaps)
  }
}
