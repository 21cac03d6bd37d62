import QueueModel
import Testing

@testable import QueueSimulator

/// How often confidence intervals hold what they should, in scenarios whose answer is known.
///
/// The intervals are those of 95 %. Of 100 of them, each right with that probability, fewer than 89
/// are right one time in 250, and all of them one time in 170.
@Suite struct IntervalCoverageTests {
  private static let runs = 100
  private static let expected = 89...99

  private func outcomes(of experiment: Experiment, messages: Int) -> [Outcome] {
    (0..<Self.runs).compactMap { run in
      simulate(experiment, limits: Limits(precision: 0, messages: messages), seed: UInt64(run))
    }
  }

  private func expect(
    _ answer: Double, in outcomes: [Outcome], _ estimate: (Outcome) -> Estimate?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let right = outcomes.count { estimate($0)?.interval.contains(answer) ?? false }
    #expect(Self.expected.contains(right), "\(right)", sourceLocation: sourceLocation)
  }

  private static var exponentialWork: Variability {
    var variability = Variability()
    (variability.WP, variability.WC) = (.exponential, .exponential)
    return variability
  }

  /// FC with exponential work and a queue that never fills, kP = 1. After a notification P has
  /// enqueued one message, and those that it makes during SC; C clears them and all that come
  /// meanwhile in a busy period of an M/M/1 queue; then P works, by the lack of memory, for WP in
  /// the mean until it notifies again. P only stops for NP, so that the rest of a cycle over WP is
  /// its number of messages.
  @Test func ofTAndEInFastConsumer() throws {
    let (WP, WC, NP, SC) = (1000.0, 700.0, 2000.0, 700.0)
    let scenario = try Scenario(
      L: 4096, WP: Int(WP), WC: Int(WC), NP: Int(NP), NC: 1500, SP: 500, SC: Int(SC))
    let busy = (1 + SC / WP) * WC / (1 - WC / WP)
    let cycle = NP + SC + busy + WP
    let messages = (cycle - NP) / WP
    let experiment = Experiment(scenario, variability: Self.exponentialWork)
    let outcomes = outcomes(of: experiment, messages: 8000)
    expect(cycle / messages, in: outcomes) { $0.T }
    expect(WP + WC + (NP + SC) / messages, in: outcomes) { $0.E }

    // The fast kernel, which takes over where many messages are wanted.
    let limits = Limits(precision: 0, messages: 20_000)
    let refined = outcomes.enumerated().compactMap { run, outcome in
      var estimation = CycleEstimation(experiment, limits: limits)
      return estimation?.run(
        refining: outcome, seed: UInt64(1000 + run), until: nil, isCancelled: { false },
        progress: { _ in })
    }
    #expect(refined.allSatisfy { $0.messages > 19_000 && $0.ending == .messageLimit })
    expect(cycle / messages, in: refined) { $0.T }
    expect(WP + WC + (NP + SC) / messages, in: refined) { $0.E }
    let notifications = refined.map(\.P.notificationsPerMessage).reduce(0, +) / Double(Self.runs)
    #expect((notifications * messages - 1).magnitude < 0.01)
    for (slow, fast) in zip(outcomes, refined) {
      #expect((slow.queueLatency.mean.value / fast.queueLatency.mean.value - 1).magnitude < 0.3)
      #expect(
        (slow.serviceLatency.mean.value / fast.serviceLatency.mean.value - 1).magnitude < 0.2)
    }
  }

  /// Two parties that poll, with exponential work and L slots, are an M/M/1/L queue: with
  /// ρ = WC/WP, it holds q messages with a probability in proportion to ρ^q, P spins while it is
  /// full and C while it is empty.
  @Test func ofTEAndLatencyInPolling() throws {
    let (WP, WC, L) = (1000.0, 800.0, 6)
    let weights = (0...L).map { q in (0..<q).reduce(1.0) { product, _ in product * WC / WP } }
    let total = weights.reduce(0, +)
    let T = WP / (1 - weights[L] / total)
    let scenario = try Scenario(
      L: L, WP: Int(WP), WC: Int(WC), NP: 2000, NC: 2000, SP: 500, SC: 700)
    let experiment = Experiment(
      scenario, P: .poll, C: .poll, variability: Self.exponentialWork)
    let outcomes = outcomes(of: experiment, messages: 5000)
    expect(T, in: outcomes) { $0.T }
    // Both are busy all the time.
    expect(2 * T, in: outcomes) { $0.E }
    let inQueue = weights.indices.map { Double($0) * weights[$0] }.reduce(0, +) / total
    expect(inQueue * T, in: outcomes) { $0.queueLatency.mean }
    // P's time for a message is WP; then there is the wait for a slot, and all of the queue.
    expect(inQueue * T + T + WP, in: outcomes) { $0.serviceLatency.mean }
  }

  /// Poisson arrivals before two parties that poll are two M/M/1 queues in a row, each as if it
  /// were alone (Jackson 1957), where the queue between them is long enough.
  @Test func ofLatenciesUnderPoissonArrivals() throws {
    let (WP, WC, interval) = (700.0, 800.0, 1250.0)
    let scenario = try Scenario(
      L: 4096, WP: Int(WP), WC: Int(WC), NP: 2000, NC: 2000, SP: 500, SC: 700)
    let experiment = Experiment(
      scenario, P: .poll, C: .poll, variability: Self.exponentialWork,
      arrivals: .poisson(interval: Int(interval)))
    let atC = 1 / (1 / WC - 1 / interval)
    let atP = 1 / (1 / WP - 1 / interval)
    let outcomes = outcomes(of: experiment, messages: 10_000)
    expect(atC, in: outcomes) { $0.queueLatency.mean }
    expect(atP + atC, in: outcomes) { $0.responseLatency?.mean }
  }

  /// A run that ends when its intervals are narrow enough ends more often where they are narrow by
  /// chance. Two parties that poll at a queue of two slots are an M/M/1/2 queue.
  @Test func ofRunsThatEndWhenTheyAreNarrow() throws {
    let scenario = try Scenario(L: 2, WP: 1000, WC: 1000, NP: 0, NC: 0, SP: 0, SC: 0)
    let experiment = Experiment(
      scenario, P: .poll, C: .poll, variability: Self.exponentialWork)
    let outcomes = (0..<Self.runs).compactMap { run in
      simulate(experiment, limits: Limits(precision: 0.06, messages: 1 << 20), seed: UInt64(run))
    }
    #expect(outcomes.allSatisfy { $0.ending == .converged })
    expect(1500, in: outcomes) { $0.T }
    expect(1500, in: outcomes) { $0.queueLatency.mean }
  }

  /// Where no state forgets the past, batch means serve: P always works, and each sleep of C ends
  /// in the middle of that. T is WP.
  @Test func ofBatchMeans() throws {
    let scenario = try Scenario(L: 1024, WP: 1000, WC: 600, NP: 1, NC: 1, SP: 1, SC: 1)
    let experiment = Experiment(
      scenario, P: .notify, C: .sleep(length: 5000, cost: 100),
      variability: Self.exponentialWork)
    let outcomes = outcomes(of: experiment, messages: 16_000)
    for outcome in outcomes {
      guard case .batchMeans(let batches) = outcome.method else {
        Issue.record("\(outcome.method)")
        continue
      }
      #expect(batches >= 16)
    }
    expect(1000, in: outcomes) { $0.T }
  }
}
