import QueueModel
import QueueSimulator
import Testing

@testable import Explorer

/// Every number that the lessons rest on, by the closed form exactly and by the simulator exactly.
@Suite struct LessonNumbersTests {
  private static let prototype = Preset.standard.scenario

  private func scenario(_ changes: String, _ base: Scenario = prototype) throws -> Scenario {
    changes.isEmpty
      ? base : try [Assignment](reading: changes).applied(to: Experiment(base)).scenario
  }

  private func outcome(_ changes: String) throws -> Outcome {
    let experiment = try [Assignment](reading: changes).applied(to: Experiment(Self.prototype))
    let outcome = try #require(simulate(experiment, limits: Limits(messages: 500_000)))
    #expect(outcome.method == .exact)
    return outcome
  }

  /// T rounded to as many places as it is quoted with, held against simulator and closed form.
  private func expect(
    _ changes: String, T: Double, E: Double? = nil, regime: Regime? = nil, m: Int? = nil,
    base: Scenario = prototype
  ) throws {
    let scenario = try scenario(changes, base)
    let form = scenario.closedForm
    let simulated = try simulate(scenario, messageLimit: 100_000)
    #expect(simulated.T == form.T && simulated.E == form.E, "\(changes)")
    #expect((form.cycle.timePerMessage - T).magnitude <= 0.0501, "\(changes): T \(form.T)")
    if let E {
      #expect((form.cycle.workPerMessage - E).magnitude <= 0.501, "\(changes): E \(form.E)")
    }
    if let regime { #expect(form.regime == regime, "\(changes)") }
    if let m { #expect(form.m == m, "\(changes)") }
  }

  @Test func tooFast() throws {
    try expect("", T: 3900, E: 5200, regime: .FC, m: 1)
    try expect("WC = 1450", T: 1980, E: 3470, m: 5)
    try expect("WC = 400", T: 3900)
    try expect("WC = 1480", T: 1718.2)
  }

  @Test func theCliff() throws {
    try expect("WP = 1300", T: 2500, m: 2)
    try expect("WP = 1301", T: 3701, m: 1)
    try expect("WP = 1100", T: 1100, regime: .LS)
    try expect("WP = 1150", T: 1630)
  }

  @Test func betterInterrupts() throws {
    let short = try scenario("L = 16")
    try expect("SC = 8000", T: 1614.3, base: short)
    try expect("SC = 200", T: 3900, base: short)
    try expect("SC = 20000", T: 1547.1, base: short)
    try expect("SC = 21400", T: 1544.4, regime: .FC, base: short)
    try expect("SC = 21401", T: 1647.8, regime: .SCS, base: short)
    try expect("SC = 30000", T: 1843.2, base: short)
    try expect("SC = 60000", T: 2525, base: short)
  }

  @Test func oneKnobTwoSigns() throws {
    let a = try Scenario(
      L: 64, WP: 800, WC: 1000, NP: 2000, NC: 2000, SP: 40000, SC: 5000, unit: .nanoseconds)
    // 1009.95: m = 201 and NC/m = 9.950.
    try expect("kC = 1", T: 1009.95, E: 2009, base: a)
    try expect("kC = 23", T: 1006.43, E: 1935, regime: .FP, base: a)
    // a − SC = 63·800 − 1000 − 5000 = 44 400, so m′ = 44 400/200 + 1 = 223 and
    // T = (49 000 + 247·1000 + 800)/287 = 1034.146: 1034.1, not 1034.2.
    try expect("kC = 24", T: 1034.1, regime: .SPS, base: a)
    try expect("kC = 64", T: 1173.5, base: a)
    let b = try scenario("WP = 1000; WC = 800; SC = 70000", a)
    try expect("kC = 1", T: 1462.5, regime: .SCS, base: b)
    try expect("kC = 8", T: 1683.3, regime: .SCS, base: b)
    try expect("kC = 12", T: 1891.2, regime: .SCS, base: b)
    try expect("kC = 13", T: 1959.4, regime: .SS, base: b)
    try expect("kC = 64", T: 2596.9, regime: .SS, base: b)
  }

  @Test func howBigARing() throws {
    let ring = try Scenario(
      L: 128, WP: 200, WC: 190, NP: 2000, NC: 2000, SP: 50000, SC: 50000, unit: .nanoseconds)
    try expect("", T: 815.55, regime: .SS, base: ring)
    for L in [256, 512, 1024] { try expect("L = \(L)", T: 200.4, regime: .FC, base: ring) }
    try expect("L = 251", T: 415.9, regime: .SS, base: ring)
    try expect("L = 252", T: 200.4, regime: .FC, base: ring)
  }

  @Test(arguments: [(1500, 3000, 5200), (10_000, 20_000, 13_700), (3700, 7400, 7400)])
  func frugalPolling(WP: Int, polling: Int, notification: Int) throws {
    let scenario = try scenario("WP = \(WP)")
    #expect(scenario.polling.E == Fraction(polling))
    #expect(scenario.closedForm.E == Fraction(notification))
    let m = try #require(scenario.closedForm.m)
    #expect(
      (polling < notification)
        == (m * (scenario.WP - scenario.WC) < scenario.NP + scenario.SC))
  }

  /// The last message's notification that serves one message alone, and the first that serves two.
  @Test func whereALaterStartTurnsTheTables() throws {
    try expect("WP = 3700; SC = 2599", T: 6100, E: 9799, m: 1)
    try expect("WP = 3700; SC = 2600", T: 4900, E: 7300, m: 2)
    let scenario = try scenario("WP = 3700; SC = 2599")
    #expect(scenario.polling.E == Fraction(7400))
  }

  /// What the hint of the challenge says: the ring alone does not do it.
  @Test func takingTurnsNeedsLateStarts() throws {
    #expect(try scenario("L = 8").regime == .FC)
    #expect(try scenario("L = 8; SC = 9401").regime != .SS)
    #expect(try scenario("L = 8; SP = 6201").regime != .SS)
    #expect(try scenario("L = 8; SC = 9401; SP = 6201").regime == .SS)
    #expect(try scenario("L = 8; SC = 9400; SP = 6200").regime != .SS)
    let lesson = try #require(Lesson.named("take-turns"))
    let sheet = try LessonSheet(lesson).lines(200).joined(separator: " ")
    #expect(sheet.contains("L = 8 makes the left sides 9 400 and 6 200."))
  }

  /// One message a millisecond: C spins for all of it, and P for nothing.
  @Test func pollingWithoutEnd() throws {
    let polling = try outcome("P = poll; C = poll; arrivals = periodic:1ms")
    #expect(polling.exactE == Fraction(1_001_500))
    #expect(try outcome("arrivals = periodic:1ms").exactE == Fraction(5200))
  }

  @Test func spinBudget() throws {
    for (B, T, E) in [
      (0, 3900, 5200.0), (200, 2700, 4100), (399, 2700, 4199.5), (400, 1500, 3000),
      (50_000, 1500, 3000),
    ] {
      let outcome = try outcome("C = spin:\(B)")
      #expect(outcome.exactT == Fraction(T))
      // With B = 399 a cycle has two messages. C starts SC late, so it waits 400 − 200 for the second,
      // with success, and then spins 399 in vain: 2·(WP+WC) + NP + SC + 599 = 8 399, E = 4 199.5.
      #expect(outcome.exactE?.approximation == E)
    }
  }

  @Test func oneNap() throws {
    let notify = try outcome("C = notify")
    let nap = try outcome("C = nap:1,2000,200")
    #expect(nap.exactT == Fraction(1500))
    #expect(nap.exactE == Fraction(2640))
    #expect(nap.T.value < notify.T.value && nap.E.value < notify.E.value)
    #expect(nap.serviceLatency.max < notify.serviceLatency.max)
    #expect(notify.serviceLatency.max == 9100)
  }

  @Test(arguments: [
    (1, 3900.0, 3700.0), (2, 1980, 2960), (8, 1588.9, 7311.1), (64, 1510.1, 49_248.1),
  ])
  func throughputIsNotLatency(kP: Int, T: Double, latency: Double) throws {
    try expect("kP = \(kP)", T: T)
    let outcome = try outcome("kP = \(kP)")
    // From the start of the notification on, message j of a cycle is enqueued at (j − kP)·WP, and NP
    // later if j > kP; C ends it at NP + SC + j·WC. For kP = 8, m = 27, that sums up to 197 400, and
    // for kP = 64, m = 237, to 11 671 800 (not 7 314 and 49 428 for a message).
    let scenario = try scenario("kP = \(kP)")
    let m = try #require(scenario.closedForm.m)
    let sum = (1...m).reduce(0) { sum, j in
      let enqueued = (j - kP) * scenario.WP + (j > kP ? scenario.NP : 0)
      return sum + scenario.NP + scenario.SC + j * scenario.WC - enqueued
    }
    #expect((outcome.queueLatency.mean.value - Double(sum) / Double(m)).magnitude < 1e-6)
    #expect((outcome.queueLatency.mean.value - latency).magnitude <= 0.5)
  }

  @Test func worstServiceLatency() {
    #expect(Self.prototype.worstServiceLatency == 9100)
  }

  @Test func sleepWell() throws {
    let short = try outcome("P = sleep:50us,2000; C = sleep:50us,2000")
    #expect(short.exactT == Fraction(1500) && short.exactE == Fraction(2616))
    let long = try outcome("P = sleep:400us,2000; C = sleep:400us,2000")
    #expect(long.exactT == Fraction(1900))
    let prototype = Self.prototype
    let bound = (prototype.L - 1) * prototype.WP - prototype.WC
    #expect(bound == 381_400)
    let safe = try [Assignment](reading: "P = sleep:381399,2000; C = sleep:381399,2000")
      .applied(to: Experiment(prototype))
    #expect(safe.closedForm?.T == Fraction(1500))
  }

  @Test(arguments: [(300, 2300.0), (390, 1614.3), (400, 1500), (3000, 1500)])
  func guardDelay(d: Int, T: Double) throws {
    #expect((try outcome("C = guard:0,\(d)").T.value - T).magnitude <= 0.05)
  }
}
