internal import CLinux
internal import Glibc
internal import QueueModel
internal import Synchronization

/// What a party writes down while it runs, in the shared memory, so that it is there whatever
/// becomes of the party.
struct Ledger {
  private let memory: SharedMemory
  private let base: Int32
  private let kicks: UnsafeMutablePointer<UInt64>
  private let wakes: UnsafeMutablePointer<UInt64>

  init(_ memory: SharedMemory, _ party: Party) {
    self.memory = memory
    base = party == .P ? LAB_LEDGER_P : LAB_LEDGER_C
    func log(_ offset: Int32) -> UnsafeMutablePointer<UInt64> {
      (memory.base + Int(offset)).assumingMemoryBound(to: UInt64.self)
    }
    kicks = log(party == .P ? LAB_LOG_KICKS_P : LAB_LOG_KICKS_C)
    wakes = log(party == .P ? LAB_LOG_WAKES_P : LAB_LOG_WAKES_C)
  }

  /// A word of the ledger.
  subscript(word: Int32) -> UInt64 {
    get { memory.atomic(base + word).pointee.load(ordering: .relaxed) }
    nonmutating set { memory.atomic(base + word).pointee.store(newValue, ordering: .relaxed) }
  }

  func count(_ word: Int32, by amount: UInt64 = 1) { self[word] &+= amount }

  /// The party has sent a notification.
  func logKick(began: UInt64, ended: UInt64) { log(LAB_KICKS, kicks, began, ended) }

  /// The party is running after a notification.
  func logWake(blocked: UInt64, running: UInt64) { log(LAB_WAKES, wakes, blocked, running) }

  /// The party ran later than it was written down last.
  func moveLastWake(to running: UInt64) {
    let index = Int(self[LAB_WAKES]) - 1
    guard index >= 0, index < Int(LAB_LOG_ENTRIES) else { return }
    wakes[2 * index + 1] = max(wakes[2 * index + 1], running)
  }

  private func log(
    _ word: Int32, _ entries: UnsafeMutablePointer<UInt64>, _ first: UInt64, _ second: UInt64
  ) {
    let index = Int(self[word])
    if index < Int(LAB_LOG_ENTRIES) {
      entries[2 * index] = first
      entries[2 * index + 1] = second
    }
    self[word] = UInt64(index + 1)
  }

  /// Adds something to all stamps that were kept.
  func shift(_ word: Int32, by cycles: UInt64) {
    guard cycles != 0 else { return }
    let entries = word == LAB_KICKS ? kicks : wakes
    for index in 0..<2 * stampCount(word) { entries[index] &+= cycles }
  }

  private func stampCount(_ word: Int32) -> Int { Int(min(self[word], UInt64(LAB_LOG_ENTRIES))) }

  /// The pairs of stamps that were kept.
  func stamps(_ word: Int32) -> [(UInt64, UInt64)] {
    let entries = word == LAB_KICKS ? kicks : wakes
    return (0..<stampCount(word)).map {
      (entries[2 * $0], entries[2 * $0 + 1])
    }
  }
}
