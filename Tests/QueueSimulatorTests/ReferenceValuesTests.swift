import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// T and E of strategies on the paper's prototype, found by another simulator before.
@Suite struct ReferenceValuesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var WP = 1500
    var k = 1
    var P = Strategy.notify
    var C = Strategy.notify
    let T: (Int, over: Int)
    let E: (Int, over: Int)

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "A", T: (3900, 1), E: (5200, 1)),
    Case(name: "B", P: .poll, C: .poll, T: (1500, 1), E: (3000, 1)),
    // m = ⌊(200 + 7·1100)/400⌋ + 8 = 27
    Case(name: "A, kP = kC = 8", k: 8, T: (27 * 1500 + 2400, 27), E: (27 * 2600 + 2600, 27)),
    Case(name: "D, B = 0", C: .spin(budget: 0), T: (3900, 1), E: (5200, 1)),
    Case(name: "D, B = 200", C: .spin(budget: 200), T: (2700, 1), E: (4100, 1)),
    Case(name: "D, B = 399", C: .spin(budget: 399), T: (2700, 1), E: (8399, 2)),
    Case(name: "D, B = 400", C: .spin(budget: 400), T: (1500, 1), E: (3000, 1)),
    Case(name: "D, B = 50000", C: .spin(budget: 50_000), T: (1500, 1), E: (3000, 1)),
    Case(name: "F", C: .nap(count: 1, length: 2000, cost: 200), T: (1500, 1), E: (2640, 1)),
    Case(
      name: "G, d = 300", C: .guarded(threshold: 0, delay: 300, isBusy: false), T: (2300, 1),
      E: (3 * 2600 + 2600, 3)),
    Case(
      name: "G, d = 390", C: .guarded(threshold: 0, delay: 390, isBusy: false),
      T: (21 * 1500 + 2400, 21), E: (21 * 2600 + 2600, 21)),
    Case(
      name: "G, d = 400", C: .guarded(threshold: 0, delay: 400, isBusy: false), T: (1500, 1),
      E: (2600, 1)),
    Case(
      name: "G, d = 3000", C: .guarded(threshold: 0, delay: 3000, isBusy: false), T: (1500, 1),
      E: (2600, 1)),
    Case(
      name: "E both", P: .sleep(length: 5000, cost: 2000), C: .sleep(length: 5000, cost: 2000),
      T: (1500, 1), E: (2760, 1)),
    Case(
      name: "E both, Y = 50000", P: .sleep(length: 50_000, cost: 2000),
      C: .sleep(length: 50_000, cost: 2000), T: (1500, 1), E: (2616, 1)),
    Case(
      name: "E both, Y = 400000", P: .sleep(length: 400_000, cost: 2000),
      C: .sleep(length: 400_000, cost: 2000), T: (1900, 1), E: (2606, 1)),
    Case(name: "A, WP = 900", WP: 900, T: (1110, 1), E: (2205, 1)),
    Case(name: "B, WP = 900", WP: 900, P: .poll, C: .poll, T: (1100, 1), E: (2200, 1)),
  ]

  @Test(arguments: cases)
  func isReproduced(_ reference: Case) throws {
    let scenario = try Scenario(
      L: 256, kP: reference.k, kC: reference.k, WP: reference.WP, WC: 1100, NP: 2400, NC: 200,
      SP: 3900, SC: 200, unit: .nanoseconds)
    let experiment = Experiment(scenario, P: reference.P, C: reference.C)
    let outcome = try #require(simulate(experiment, limits: Limits(messages: 100_000)))
    #expect(outcome.method == .exact)
    #expect(outcome.exactT == (try Fraction(Int128(reference.T.0), over: Int128(reference.T.over))))
    #expect(outcome.exactE == (try Fraction(Int128(reference.E.0), over: Int128(reference.E.over))))
  }
}
