import CLinux
import QueueModel
import Synchronization
import Testing

@testable import QueueLab

@Suite struct RingEndTests {
  @Test func aPartyGoesOnWhileThereIsSomething() throws {
    let memory = try SharedMemory(length: 2)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    expect(&C, has: { $0 == 0 })
    for message in 1...2 {
      expect(&P, has: { $0 > 0 })
      P.advance()
      expect(&C, has: { $0 == message })
    }
    expect(&P, has: { $0 == 0 })
    C.advance()
    expect(&P, has: { $0 == 1 })
    expect(&P, has: { $0 > 0 })
  }

  @Test func whoIsAdvancedBySomebodyElseSeesAFullQueue() throws {
    let memory = try SharedMemory(length: 2)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    memory[LAB_PRODUCED] = 2
    P.catchUp()
    expect(&P, has: { $0 == 0 })
    var other = P
    let goesOn = other.canGoOn()
    #expect(!goesOn)
    C.advance()
    P.catchUp()
    #expect(P.count == 2)
    expect(&P, has: { $0 == 1 })
  }

  @Test func theSlotsAreUsedInTurn() throws {
    let memory = try SharedMemory(length: 3)
    var P = RingEnd(memory, .P)
    for slot in [0, 1, 2, 0, 1] {
      #expect(P.slot == memory.slots + slot)
      P.advance()
    }
  }

  @Test(arguments: [1, 2, 3])
  func aBlockedConsumerIsNotifiedOnceAtItsThreshold(_ kP: UInt64) throws {
    let memory = try SharedMemory(length: 4)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    C.announce(threshold: kP)
    expect(&C, finds: .stands)
    for message in 1...UInt64(4) {
      P.advance()
      #expect(P.claimsNotification() == (message == kP))
    }
  }

  @Test(arguments: [1, 2, 3])
  func aBlockedProducerIsNotifiedOnceAtItsThreshold(_ kC: UInt64) throws {
    let memory = try SharedMemory(length: 3)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    for _ in 1...3 { P.advance() }
    P.announce(threshold: kC)
    expect(&P, finds: .stands)
    for slot in 1...UInt64(3) {
      C.advance()
      #expect(C.claimsNotification() == (slot == kC))
    }
  }

  @Test func whoSeesSomethingAfterAnnouncingWithdraws() throws {
    let memory = try SharedMemory(length: 4)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    P.advance()
    C.announce(threshold: 2)
    expect(&C, finds: .withdrawn)
    P.advance()
    #expect(!P.claimsNotification())
  }

  @Test func aNotificationThatIsUnderWayIsKnown() throws {
    let memory = try SharedMemory(length: 4)
    var P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    C.announce(threshold: 1)
    P.advance()
    #expect(P.claimsNotification())
    expect(&C, finds: .crossed)
    P.advance()
    #expect(!P.claimsNotification())
  }

  @Test func whoSeesTheEndAfterAnnouncingWithdraws() throws {
    let memory = try SharedMemory(length: 4)
    let P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    #expect(!P.finish())
    C.announce(threshold: 1)
    expect(&C, finds: .withdrawn)
  }

  @Test func theEndIsNotifiedWhateverTheThreshold() throws {
    let memory = try SharedMemory(length: 4)
    let P = RingEnd(memory, .P)
    var C = RingEnd(memory, .C)
    C.announce(threshold: 4)
    expect(&C, finds: .stands)
    #expect(!C.isOver)
    #expect(P.finish())
    #expect(C.isOver)
    #expect(!P.finish())
  }

  private func expect(_ end: inout RingEnd, finds announcement: RingEnd.Announcement) {
    let found = end.lookAgain()
    #expect(found == announcement)
  }

  private func expect(_ end: inout RingEnd, has isRight: (UInt64) -> Bool) {
    let available = end.available()
    #expect(isRight(available))
    let goesOn = end.canGoOn()
    #expect(goesOn == (available > 0))
  }
}
