import QueueModel
import TestSupport
import Testing

@testable import Commands

@Suite struct SweepGridTests {
  private func grid(_ base: Experiment, _ axes: String...) throws -> SweepGrid {
    let unit = base.scenario.unit
    return try SweepGrid(base, axes: axes.map { try SweepAxis(parsing: $0, unit: unit) })
  }

  private func prototype() throws -> Experiment { Experiment(try .prototype) }

  @Test func theLastAxisIsTheFastest() throws {
    let grid = try grid(prototype(), "L=16,64", "WP=1:3:1")
    #expect(grid.count == 6)
    #expect(
      (0..<6).map { grid.values(at: $0) }
        == [[16, 1], [16, 2], [16, 3], [64, 1], [64, 2], [64, 3]])
    let fourth = try grid.experiment(at: 4).scenario
    #expect([fourth.L, fourth.WP, fourth.WC] == [64, 2, 1100])
    #expect(fourth.unit == .nanoseconds)
  }

  @Test func withoutAxesItIsOnePoint() throws {
    let grid = try grid(prototype())
    #expect(grid.count == 1)
    #expect(try grid.experiment(at: 0) == prototype())
  }

  @Test func oneKnobMayNeedAnother() throws {
    // All values are set before any is judged: 64 is above the prototype's thresholds at no time.
    let grid = try grid(prototype(), "kP=1,200", "L=100,300")
    #expect(
      throws: SweepGrid.Impossible.scenario(.thresholdAboveLength(.kP, value: 200, length: 100))
    ) {
      try grid.experiment(at: 2)
    }
    #expect(try grid.experiment(at: 3).scenario.kP == 200)
  }

  @Test func turnsBothPartiesCosts() throws {
    let scenario = try grid(prototype(), "N=7", "S=9").experiment(at: 0).scenario
    #expect([scenario.NP, scenario.NC, scenario.SP, scenario.SC] == [7, 7, 9, 9])
  }

  @Test func turnsStrategiesTimesAndArrivals() throws {
    var base = try prototype()
    base.P = .spin(budget: 1)
    base.C = .nap(count: 1, length: 5, cost: 2)
    base.arrivals = .bursts(interval: 1000, count: 4, spacing: 100)
    let grid = try grid(
      base, "P.B=500", "C.Y=7", "interval=1us", "variation=0,0.5", "NP.spread=0.25")
    let experiment = try grid.experiment(at: 1)
    #expect(experiment.P == .spin(budget: 500))
    #expect(experiment.C == .nap(count: 1, length: 7, cost: 2))
    #expect(experiment.arrivals == .bursts(interval: 1000, count: 4, spacing: 100))
    #expect(experiment.variability.WP == .lognormal(variation: 0.5))
    #expect(experiment.variability.WC == .lognormal(variation: 0.5))
    #expect(experiment.variability.NP == .uniform(spread: 0.25))
    #expect(try grid.experiment(at: 0).variability.WP == .constant)
  }

  @Test func aRateIsAnInterval() throws {
    var base = try prototype()
    base.arrivals = .poisson(interval: 1)
    let grid = try grid(base, "rate=300k,0.5")
    #expect(try grid.experiment(at: 0).arrivals == .poisson(interval: 3333))
    #expect(throws: SweepGrid.Impossible.rate(value: 500_000)) { try grid.experiment(at: 1) }
  }

  @Test(
    arguments: [
      ("WP=0", .scenario(.outOfRange(.WP, value: 0, allowed: Parameter.WP.range))),
      ("C.Y=0", .setting(.Y, .C, value: 0)), ("interval=99", .spacing(100, interval: 99)),
      ("interval=2000000000", .interval(value: 2_000_000_000)),
      ("spread=1.5", .spread(value: 1_500_000)), ("variation=-1", .variation(value: -1_000_000)),
    ] as [(String, SweepGrid.Impossible)])
  func somePointsAreNotPossible(axis: String, reason: SweepGrid.Impossible) throws {
    var base = try prototype()
    base.C = .sleep(length: 5, cost: 2)
    base.arrivals = .bursts(interval: 1000, count: 4, spacing: 100)
    let grid = try grid(base, axis)
    #expect(throws: reason) { try grid.experiment(at: 0) }
  }

  @Test(
    arguments: [
      (["C.B=1"], .noSetting(.B, [.C])), (["B=1"], .noSetting(.B, [.P, .C])),
      (["rate=1"], .noArrivals), (["interval=1"], .noArrivals),
      (["WP=1", "WP=2"], .twice("WP")), (["NP=1", "N=2"], .twice("NP")),
      (["spread=1"], .otherDistribution(.WC)), (["WC.variation=1"], .otherDistribution(.WC)),
    ] as [([String], SweepAxis.Fault)])
  func axesHaveToFitTheBase(axes: [String], fault: SweepAxis.Fault) throws {
    var base = try prototype()
    base.variability.WC = .exponential
    let parsed = try axes.map { try SweepAxis(parsing: $0, unit: .nanoseconds) }
    #expect(
      throws: CommandFailure.axis(parsed.last?.name ?? "", fault, .nanoseconds)
    ) { try SweepGrid(base, axes: parsed) }
  }

  @Test func aRateNeedsATime() throws {
    var base = Experiment(try Scenario.prototype.labelled(.ticks))
    base.arrivals = .poisson(interval: 9)
    let axis = try SweepAxis(parsing: "rate=1", unit: .ticks)
    #expect(throws: CommandFailure.axis("rate", .noTime, .ticks)) {
      try SweepGrid(base, axes: [axis])
    }
  }

  @Test func hugeGridsAreRefusedOrNotMaterialised() throws {
    let million = ["WP=1:1000000:1", "WC=1:1000000:1"]
    let grid = try grid(prototype(), million[0], million[1])
    #expect(grid.count == 1_000_000_000_000)
    #expect(try grid.experiment(at: 999_999_999_999).scenario.WC == 1_000_000)
    #expect(throws: CommandFailure.gridTooLarge(limit: SweepGrid.limit)) {
      try SweepGrid(
        prototype(),
        axes: (million + ["NP=1:1000000:1"]).map { try SweepAxis(parsing: $0, unit: .ticks) })
    }
  }

  @Test(arguments: [
    ("1/1", 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), ("2/4", 10, [1, 5, 9]), ("4/4", 10, [3, 7]),
    ("4/4", 3, []),
  ])
  func aShardIsEveryNthRow(text: String, rows: Int, expected: [Int]) throws {
    let shard = try #require(Shard(text))
    #expect((0..<shard.count(of: rows)).map(shard.row) == expected)
    #expect((0..<rows).filter { shard.ordinal(of: $0) != nil } == expected)
  }

  @Test(arguments: ["", "1", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "a/4", "1/2000000"])
  func badShardsAreRefused(text: String) { #expect(Shard(text) == nil) }
}
