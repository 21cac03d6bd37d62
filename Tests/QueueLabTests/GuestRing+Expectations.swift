import CLinux
import Synchronization
import Testing

@testable import QueueLab

/// What must be true when both parties have ended.
extension GuestRing {
  /// Nothing was lost or out of order, who was notified woke, and it is written down.
  func expectIsWhole(sourceLocation: SourceLocation = #_sourceLocation) {
    let wasOverdue = isOverdue.load(ordering: .relaxed)
    #expect(!wasOverdue, sourceLocation: sourceLocation)
    let total = memory[LAB_TOTAL]
    #expect(total > Self.messages && total < SharedMemory.nothing, sourceLocation: sourceLocation)
    #expect(memory[LAB_PRODUCED] == total, sourceLocation: sourceLocation)
    #expect(memory[LAB_CONSUMED] == total, sourceLocation: sourceLocation)
    #expect(memory[LAB_LEDGER_C + LAB_FAULTS] == 0, sourceLocation: sourceLocation)
    let (P, C) = (LAB_LEDGER_P, LAB_LEDGER_C)
    #expect(memory[P + LAB_KICKS] == memory[C + LAB_WAKES], sourceLocation: sourceLocation)
    #expect(memory[C + LAB_KICKS] == memory[P + LAB_WAKES], sourceLocation: sourceLocation)
    #expect(memory[LAB_WANTED_P] == SharedMemory.nothing, sourceLocation: sourceLocation)
    #expect(memory[P + LAB_UNTIL_COUNT] == total, sourceLocation: sourceLocation)
    #expect(memory[P + LAB_FROM_TIME] > 0, sourceLocation: sourceLocation)
    #expect(
      memory[P + LAB_FROM_TIME] < memory[P + LAB_UNTIL_TIME], sourceLocation: sourceLocation)
    expectAscends(LAB_LOG_KICKS_P, count: memory[P + LAB_KICKS], sourceLocation)
  }

  /// Each time that P was blocked has a beginning and an end, and the end is after the notification
  /// that has the same number.
  func expectWakesAreLogged(sourceLocation: SourceLocation = #_sourceLocation) {
    let count = memory[LAB_LEDGER_P + LAB_WAKES]
    expectAscends(LAB_LOG_WAKES_P, count: count, sourceLocation)
    let early = (0..<Int32(count)).count {
      memory[LAB_LOG_WAKES_P + 16 * $0 + 8] < memory[LAB_LOG_KICKS_C + 16 * $0]
    }
    #expect(early == 0, sourceLocation: sourceLocation)
  }

  private func expectAscends(_ log: Int32, count: UInt64, _ sourceLocation: SourceLocation) {
    let stamps = (0..<2 * Int32(clamping: min(count, UInt64(LAB_LOG_ENTRIES))))
      .map { memory[log + 8 * $0] }
    #expect(stamps.allSatisfy { $0 > 0 }, sourceLocation: sourceLocation)
    #expect(zip(stamps, stamps.dropFirst()).allSatisfy(<=), sourceLocation: sourceLocation)
  }
}
