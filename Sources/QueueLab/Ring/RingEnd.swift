internal import CLinux
internal import QueueModel
internal import Synchronization

/// One party's end of the queue: what it may take, and when it has to notify the other.
///
/// Each party counts what it has done: P the messages that it has put there, C those whose slots it
/// has given back. A party may go on while its count is below the other's, plus L for P. There is a
/// single writer of each count, and of each slot at any time, so counts and slots need no more than
/// release and acquire: who sees a count sees the slots written before it.
///
/// **Why no wake-up is lost.** A party that finds nothing *announces* which count of its peer it
/// wants to be notified at, and then looks at that count again. Its peer advances its count, and
/// then looks at what is announced. Either party writes one word and then reads the other's, which
/// processors may reorder; with a sequentially consistent fence between the two in both parties, at
/// least one of them reads what the other has written. So either the waiting party sees the new
/// count and does not block, or the peer sees that it is wanted and notifies. (Peterson's and
/// Dekker's algorithms rest on the same argument.)
///
/// **Why none is sent twice or left over.** Whoever takes an announcement back, does it with an
/// exchange; one of the two gets the number, the other gets `nothing`. The peer rings if it got it.
/// The waiting party, if it did not get it, knows that a notification is on its way, and waits for
/// it even though it would have something to do (a *crossing*). So the i-th notification that one
/// party sends is the i-th that the other receives.
struct RingEnd {
  let memory: SharedMemory
  let party: Party
  private let own: UnsafeMutablePointer<Atomic<UInt64>>
  private let peer: UnsafeMutablePointer<Atomic<UInt64>>
  private let ownWanted: UnsafeMutablePointer<Atomic<UInt64>>
  private let peerWanted: UnsafeMutablePointer<Atomic<UInt64>>
  private let total: UnsafeMutablePointer<Atomic<UInt64>>
  private let length: UInt64
  /// By how much the count may exceed the peer's.
  private let lead: UInt64
  /// What this party has done.
  private(set) var count: UInt64 = 0
  /// The count that it must not reach, as last seen.
  private var limit: UInt64

  init(_ memory: SharedMemory, _ party: Party) {
    self.memory = memory
    self.party = party
    let counts = PerParty(P: LAB_PRODUCED, C: LAB_CONSUMED)
    let wanted = PerParty(P: LAB_WANTED_P, C: LAB_WANTED_C)
    own = memory.atomic(counts[party])
    peer = memory.atomic(counts[party.peer])
    ownWanted = memory.atomic(wanted[party])
    peerWanted = memory.atomic(wanted[party.peer])
    total = memory.atomic(LAB_TOTAL)
    length = memory[LAB_LENGTH]
    lead = party == .P ? length : 0
    limit = lead
  }

  /// The peer's count, now.
  var peerCount: UInt64 { peer.pointee.load(ordering: .acquiring) }

  /// How many messages (C) or free slots (P) there are, now.
  mutating func available() -> UInt64 {
    limit = peerCount &+ lead
    return limit &- count
  }

  /// Whether there is something to do. The peer is asked only when what it had done is used up.
  @inline(__always)
  mutating func canGoOn() -> Bool { count != limit || available() > 0 }

  /// Somebody else has advanced this end: goes on from there.
  mutating func catchUp() {
    count = own.pointee.load(ordering: .acquiring)
    limit = peerCount &+ lead
  }

  /// Whether all messages have been consumed and no more will come.
  var isOver: Bool { party == .C && total.pointee.load(ordering: .acquiring) == count }

  /// The slot of the message that is at work.
  var slot: UnsafeMutablePointer<UInt64> { memory.slots + Int(count % length) }

  /// A message is in its slot, or its slot is free.
  @inline(__always)
  mutating func advance() {
    count &+= 1
    own.pointee.store(count, ordering: .releasing)
  }

  /// After an advance: whether the peer has to be notified. Then it has to be.
  @inline(__always)
  func claimsNotification() -> Bool {
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    guard peerWanted.pointee.load(ordering: .relaxed) <= count else { return false }
    return takeAnnouncement()
  }

  /// P has no more messages. Returns whether C has to be notified of that.
  func finish() -> Bool {
    total.pointee.store(count, ordering: .releasing)
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    return takeAnnouncement()
  }

  private func takeAnnouncement() -> Bool {
    peerWanted.pointee.exchange(SharedMemory.nothing, ordering: .acquiringAndReleasing)
      != SharedMemory.nothing
  }

  /// Says that this party wants to be notified when there is as much as `threshold`. It has to look
  /// again before it blocks.
  func announce(threshold: UInt64) {
    ownWanted.pointee.store(count &- lead &+ threshold, ordering: .relaxed)
    atomicMemoryFence(ordering: .sequentiallyConsistent)
  }

  /// Looks again after an announcement, and takes it back if there is something to do after all.
  mutating func lookAgain() -> Announcement {
    guard available() > 0 || isOver else { return .stands }
    let own = ownWanted.pointee.exchange(
      SharedMemory.nothing, ordering: .acquiringAndReleasing)
    return own == SharedMemory.nothing ? .crossed : .withdrawn
  }

  /// What became of an announcement.
  enum Announcement {
    /// There is nothing to do: the notification has to be waited for.
    case stands
    /// There is something to do, and no notification will come.
    case withdrawn
    /// There is something to do, but the peer has claimed the notification, which has to be
    /// received.
    case crossed
  }
}
