import CLinux
import Glibc
import Synchronization
import Testing

@testable import QueueLab

/// The other side of a guest, as the protocol of the ring says: C on a thread of its own, and how P's
/// process waits for a guest that leaves when the queue is full.
final class GuestRingConsumer: @unchecked Sendable {
  let memory: SharedMemory
  let kick = eventfd(0, Int32(EFD_CLOEXEC))
  let wake = eventfd(0, Int32(EFD_CLOEXEC))
  private var thread = pthread_t()

  /// Memory for a queue, with an end that far away.
  init(L: Int, kP: Int = 1, kC: Int = 1, WP: Int = 0, WC: Int = 0, milliseconds: Int) throws {
    memory = try SharedMemory(length: L)
    memory[LAB_THRESHOLD_P] = UInt64(kP)
    memory[LAB_THRESHOLD_C] = UInt64(kC)
    memory[LAB_WORK_P] = UInt64(WP)
    memory[LAB_WORK_C] = UInt64(WC)
    memory[LAB_STALL] = UInt64.max
    memory[LAB_FROM] = lab_now() + UInt64(milliseconds) * 500_000
    memory[LAB_UNTIL] = lab_now() + UInt64(milliseconds) * 2_000_000
  }

  deinit {
    close(kick)
    close(wake)
  }

  func start() {
    let box = Unmanaged.passRetained(self)
    pthread_create(
      &thread, nil,
      {
        if let this = $0 {
          Unmanaged<GuestRingConsumer>.fromOpaque(this).takeRetainedValue().consume()
        }
        return nil
      }, box.toOpaque())
  }

  func join() { pthread_join(thread, nil) }

  /// How long each side waits for the other before it gives up, in milliseconds.
  static let patience: Int32 = 5000

  private(set) var isOverdue = false

  private func consume() {
    let ledger = LAB_LEDGER_C
    while true {
      let consumed = memory[LAB_CONSUMED]
      if memory[LAB_PRODUCED] == consumed {
        if memory[LAB_TOTAL] == consumed { return }
        memory[LAB_WANTED_C] = consumed + memory[LAB_THRESHOLD_P]
        atomicMemoryFence(ordering: .sequentiallyConsistent)
        if memory[LAB_PRODUCED] != consumed || memory[LAB_TOTAL] == consumed {
          if take(LAB_WANTED_C) { continue }
          memory[ledger + LAB_CROSSINGS] += 1
        }
        guard wait(kick) else {
          isOverdue = true
          // So that P does not wait for ever either.
          memory[LAB_UNTIL] = 0
          memory[LAB_LENGTH] = 1 << 40
          return
        }
        memory[ledger + LAB_WAKES] += 1
        continue
      }
      let until = lab_now() + memory[LAB_WORK_C]
      while lab_now() < until {}
      if memory.slots[Int(consumed % memory[LAB_LENGTH])] != consumed {
        memory[ledger + LAB_FAULTS] += 1
      }
      memory[LAB_CONSUMED] = consumed + 1
      atomicMemoryFence(ordering: .sequentiallyConsistent)
      if consumed + 1 >= memory[LAB_WANTED_P], take(LAB_WANTED_P) {
        memory[ledger + LAB_KICKS] += 1
        eventfd_write(wake, 1)
      }
    }
  }

  /// What P's process does when the guest has left because the queue is full.
  func wait() throws(LabError) {
    let ledger = LAB_LEDGER_P
    let produced = memory[LAB_PRODUCED]
    memory[LAB_WANTED_P] = produced - memory[LAB_LENGTH] + memory[LAB_THRESHOLD_C]
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    if produced - memory[LAB_CONSUMED] < memory[LAB_LENGTH] {
      if take(LAB_WANTED_P) { return }
      memory[ledger + LAB_CROSSINGS] += 1
    }
    guard wait(wake) else { throw .overdue(seconds: Int(Self.patience) / 1000) }
    memory[ledger + LAB_WAKES] += 1
  }

  /// Whether the caller has got the number that was awaited, and the other party has not.
  private func take(_ wanted: Int32) -> Bool {
    memory.atomic(wanted).pointee.exchange(SharedMemory.nothing, ordering: .sequentiallyConsistent)
      != SharedMemory.nothing
  }

  private func wait(_ bell: Int32) -> Bool {
    var entry = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    var result: Int32
    repeat { result = poll(&entry, 1, Self.patience) } while result < 0 && errno == EINTR
    var count: UInt64 = 0
    return result == 1 && eventfd_read(bell, &count) == 0 && count == 1
  }
}
