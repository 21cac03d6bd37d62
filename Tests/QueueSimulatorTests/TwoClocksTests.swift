import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

/// The fast kernel against slower ones, cycle by cycle and bit for bit.
@Suite struct TwoClocksTests {
  private struct Cycles: CycleSink {
    var all: [RegenerativeCycle] = []
    mutating func add(_ cycle: RegenerativeCycle) { all.append(cycle) }
  }

  private static func cycles(
    _ scenario: Scenario, _ times: some Times, _ party: Party, messages: Int
  ) -> [RegenerativeCycle] {
    var clocks = TwoClocks(scenario, times, cyclesFrom: party)
    var cycles = Cycles()
    clocks.run(messages, into: &cycles)
    return cycles.all
  }

  private static func expectSame(
    _ scenario: Scenario, _ times: some Times, messages: Int, _ note: String = ""
  ) -> Int {
    var count = 0
    for party in Party.allCases {
      var slow = EventByEvent(scenario, times, cyclesFrom: party)
      slow.run(until: messages)
      let fast = cycles(scenario, times, party, messages: messages + 1)
      count += slow.cycles.count
      if Array(fast.prefix(slow.cycles.count)) != slow.cycles {
        Issue.record("\(scenario) from \(party) \(note)")
      }
    }
    return count
  }

  @Test(arguments: RandomScenarios.allCases)
  func constantTimes(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x7477_6F63)
    var count = 0
    for _ in 0..<100 {
      let scenario = try kind.next(&random)
      count += Self.expectSame(scenario, ConstantTimes(scenario), messages: 300)
    }
    #expect(count > 100)
  }

  /// Every time has a distribution of its own. Samples that are small multiples of each other make
  /// ties of random times.
  @Test(arguments: RandomScenarios.allCases)
  func randomTimes(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x7261_6E64)
    var count = 0
    for _ in 0..<60 {
      let scenario = try kind.next(&random)
      let variability = try Self.variability(&random)
      let times = RandomTimes(scenario, variability, seed: random.next())
      count += Self.expectSame(scenario, times, messages: 700, "\(variability)")
    }
    #expect(count > 200)
  }

  private static func variability(_ random: inout SplitMix64) throws -> Variability {
    let samples = try #require(Samples([1, 2, 3], name: "small"))
    let rare = try #require(Samples([0, 0, 1, 7], name: "rare"))
    let choices: [Distribution] = [
      .constant, .exponential, .uniform(spread: 1), .lognormal(variation: 2), .empirical(samples),
      .empirical(rare),
    ]
    let onlyTies = Bool.random(using: &random)
    var variability = Variability()
    for parameter in Parameter.allCases {
      variability[parameter] =
        onlyTies ? .empirical(samples) : choices.randomElement(using: &random) ?? .constant
    }
    return variability
  }

  /// The machine for all strategies, which books everything as it happens.
  @Test(arguments: RandomScenarios.allCases)
  func cyclesOfThePair(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x7061_6972)
    var count = 0
    for _ in 0..<60 {
      let scenario = try kind.next(&random)
      let variability = try Self.variability(&random)
      let times = RandomTimes(scenario, variability, seed: random.next())
      for party in Party.allCases {
        let constant = Self.cyclesOfPair(scenario, ConstantTimes(scenario), party)
        let same = Self.cycles(scenario, ConstantTimes(scenario), party, messages: 301)
        #expect(same.starts(with: constant), "\(scenario) from \(party)")
        let varying = Self.cyclesOfPair(scenario, times, party)
        let sameAgain = Self.cycles(scenario, times, party, messages: 301)
        #expect(sameAgain.starts(with: varying), "\(scenario) \(variability) from \(party)")
        count += constant.count + varying.count
      }
    }
    #expect(count > 200)
  }

  private static func cyclesOfPair<T: Times>(
    _ scenario: Scenario, _ times: T, _ party: Party
  ) -> [RegenerativeCycle] {
    var pair = Pair<Plain, T>(Experiment(scenario), times)
    var recorder = Recorder(from: pair)
    var cycles: [RegenerativeCycle] = []
    var start: Totals?
    while pair.enqueued < 300 {
      let before = party == .P ? recorder.notificationsByP : recorder.notificationsByC
      _ = pair.advance(&recorder)
      let after = party == .P ? recorder.notificationsByP : recorder.notificationsByC
      guard after > before else { continue }
      // The notification that begins here belongs to the cycle that begins here.
      let end = recorder.totals(of: pair)
      if let start {
        cycles.append(
          RegenerativeCycle(
            messages: end.messages - start.messages, duration: end.duration - start.duration,
            workOfP: end.P.cost - start.P.cost, workOfC: end.C.cost - start.C.cost,
            occupancy: end.occupancyTime - start.occupancyTime,
            notificationsByP: end.P.notifications - start.P.notifications,
            notificationsByC: end.C.notifications - start.C.notifications))
      }
      start = end
    }
    return cycles
  }

  @Test(arguments: RandomScenarios.allCases)
  func theClosedFormIsOneCycle(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x666F_726D)
    var found = 0
    for _ in 0..<300 {
      let scenario = try kind.next(&random)
      let form = scenario.closedForm.cycle
      guard form.notifications > 0 else { continue }
      // The queue fills or drains at first, a slot for so many messages.
      let pace = max(scenario.WP, scenario.WC) / max(1, abs(scenario.WP - scenario.WC)) + 1
      let messages = 4 * form.messages + scenario.L * (pace + 4)
      guard messages < 5000 else { continue }
      let party = form.notificationsByP > 0 ? Party.P : .C
      let cycles = Self.cycles(scenario, ConstantTimes(scenario), party, messages: messages)
      guard let last = cycles.last else {
        Issue.record("no cycle in \(scenario)")
        continue
      }
      found += 1
      if Cycle(last) != form { Issue.record("\(scenario): \(last)") }
    }
    #expect(found > 5)
  }

  @Test func pausesMakeNoDifference() throws {
    var random = SplitMix64(seed: 0x7061_7573)
    for _ in 0..<60 {
      let scenario = try RandomScenarios.plain.next(&random)
      let times = RandomTimes(scenario, try Self.variability(&random), seed: 4)
      for party in Party.allCases {
        var clocks = TwoClocks(scenario, times, cyclesFrom: party)
        var cycles = Cycles()
        var messages = 0
        while messages < 3000 {
          let count = Int.random(in: 0...90, using: &random)
          clocks.run(count, into: &cycles)
          messages += count
        }
        let whole = Self.cycles(scenario, times, party, messages: messages)
        #expect(cycles.all.prefix(whole.count) == whole[...])
      }
    }
  }

  @Test func clocksMayWrap() throws {
    var random = SplitMix64(seed: 0x7772_6170)
    for _ in 0..<60 {
      let scenario = try RandomScenarios.plain.next(&random)
      for party in Party.allCases {
        var clocks = TwoClocks(scenario, ConstantTimes(scenario), cyclesFrom: party)
        let start = Int.max - 20_000
        (clocks.readyP, clocks.readyC) = (start, start)
        clocks.freed.update(repeating: start, count: clocks.mask + 1)
        clocks.ledger = CycleLedger(scenario, at: start)
        var cycles = Cycles()
        clocks.run(500, into: &cycles)
        #expect(
          cycles.all
            == Self.cycles(scenario, ConstantTimes(scenario), party, messages: 500))
      }
    }
  }

  @Test func theLongestQueueOfTheSlowestWork() throws {
    let most = 1_000_000_000
    let scenario = try Scenario(
      L: 1_048_576, kP: 1, kC: 1_048_576, WP: 1, WC: most, NP: most, NC: most, SP: most, SC: most)
    let cycles = Self.cycles(scenario, ConstantTimes(scenario), .C, messages: 3_300_000)
    let last = try #require(cycles.last)
    #expect(Cycle(last) == scenario.closedForm.cycle)
    #expect(last.occupancy > Int128(Int.max))
  }
}

extension Cycle {
  fileprivate init(_ cycle: RegenerativeCycle) {
    self.init(
      messages: cycle.messages, duration: cycle.duration, work: cycle.work,
      notificationsByP: cycle.notificationsByP, notificationsByC: cycle.notificationsByC)
  }
}
