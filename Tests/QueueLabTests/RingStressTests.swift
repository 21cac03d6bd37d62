import CLinux
import Dispatch
import Glibc
import QueueModel
import TestSupport
import Testing

@testable import QueueLab

/// Both parties as threads over one memory, as fast as they can, with real bells: nothing is lost,
/// doubled, out of order, and nobody sleeps for ever.
@Suite(.serialized) struct RingStressTests {
  struct Shape: CustomTestStringConvertible {
    let (L, kP, kC): (Int, Int, Int)

    init(_ L: Int, _ kP: Int, _ kC: Int) { (self.L, self.kP, self.kC) = (L, kP, kC) }

    var testDescription: String { "L \(L), kP \(kP), kC \(kC)" }

    /// Both thresholds at the edges and in the middle.
    static let all: [Shape] = {
      var all: [Shape] = []
      for L in [1, 2, 3, 64] {
        let thresholds = Set([1, max(1, L / 2), max(1, L - 1), L]).sorted()
        for kP in thresholds {
          for kC in thresholds { all.append(Shape(L, kP, kC)) }
        }
      }
      return all
    }()
  }

  @Test(arguments: Shape.all)
  func allMessagesArriveInOrder(_ shape: Shape) throws {
    let memory = try run(shape, .eventfd, messages: 60_000)
    checkLedgers(memory)
  }

  @Test(arguments: Bell.allCases)
  func everyBellWakes(_ bell: Bell) throws {
    checkLedgers(try run(Shape(3, 2, 2), bell, messages: 100_000))
  }

  @Test(arguments: [Strategy.poll, .spin(budget: 300), .nap(count: 2, length: 1000, cost: 0)])
  func everyStrategyEnds(_ strategy: Strategy) throws {
    let memory = try run(Shape(2, 1, 1), .eventfd, messages: 2000, P: strategy, C: .notify)
    checkLedgers(memory)
    checkLedgers(try run(Shape(2, 1, 1), .eventfd, messages: 2000, P: .notify, C: strategy))
  }

  @Test func whoPollsIsNeverNotified() throws {
    let memory = try run(Shape(2, 1, 1), .eventfd, messages: 2000, P: .notify, C: .poll)
    #expect(Ledger(memory, .P)[LAB_KICKS] == 0)
    #expect(Ledger(memory, .C)[LAB_WAKES] == 0)
  }

  private func checkLedgers(_ memory: SharedMemory) {
    let (P, C) = (Ledger(memory, .P), Ledger(memory, .C))
    #expect(C[LAB_FAULTS] == 0)
    #expect(memory[LAB_PRODUCED] == memory[LAB_CONSUMED])
    #expect(memory[LAB_TOTAL] == memory[LAB_PRODUCED])
    #expect(P[LAB_KICKS] == C[LAB_WAKES])
    #expect(C[LAB_KICKS] == P[LAB_WAKES])
    #expect(memory[LAB_WANTED_C] == SharedMemory.nothing)
    #expect(memory[LAB_WANTED_P] == SharedMemory.nothing)
    for (sender, receiver) in [(P, C), (C, P)] {
      for (kick, wake) in zip(sender.stamps(LAB_KICKS), receiver.stamps(LAB_WAKES)) {
        guard kick.0 <= kick.1, wake.0 <= wake.1, wake.1 >= kick.0 else {
          Issue.record("kick \(kick), wake \(wake)")
          return
        }
      }
    }
  }

  /// Runs both parties until P has made that many messages.
  private func run(
    _ shape: Shape, _ kind: Bell, messages: UInt64, P: Strategy = .notify, C: Strategy = .notify
  ) throws -> SharedMemory {
    let memory = try SharedMemory(length: shape.L)
    memory[LAB_THRESHOLD_P] = UInt64(shape.kP)
    memory[LAB_THRESHOLD_C] = UInt64(shape.kC)
    memory[LAB_STALL] = .max
    memory[LAB_UNTIL] = .max
    memory[LAB_FROM] = .max
    memory[LAB_LAST] = messages
    let descriptors = try BellDescriptors(kind)
    let clock = CycleClock(hertz: 1e9)
    let bells = PerParty(
      P: Doorbell(kind, of: .P, in: memory, descriptors.ends.P),
      C: Doorbell(kind, of: .C, in: memory, descriptors.ends.C))
    let both = DispatchGroup()
    for (party, strategy) in [(Party.P, P), (.C, C)] {
      nonisolated(unsafe) var loop = PartyLoop(
        memory, party, strategy, bell: bells[party], clock: clock,
        notify: bells[party.peer].ring)
      DispatchQueue.global().async(group: both) { loop.run() }
    }
    try #require(
      both.wait(timeout: .now() + .seconds(Sanitizer.deadline)) == .success,
      "somebody sleeps for ever")
    return memory
  }
}
