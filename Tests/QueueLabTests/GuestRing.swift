import CLinux
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import QueueLab

/// A queue and all that stands beside a guest: C on a thread of its own, how P's process waits for
/// a guest that leaves when the queue is full, and a bell for a producer that has no machine.
final class GuestRing: @unchecked Sendable {
  /// W in cycles.
  struct Setup: CustomTestStringConvertible {
    var L: Int
    var kP: Int
    var kC: Int
    var WP = 2000
    var WC = 1000

    var testDescription: String { "L \(L), kP \(kP), kC \(kC), WP \(WP), WC \(WC)" }
  }

  /// Lengths, thresholds at their ends, and either side the faster one.
  static let setups = [
    Setup(L: 1, kP: 1, kC: 1),
    Setup(L: 2, kP: 1, kC: 2),
    Setup(L: 2, kP: 2, kC: 1, WP: 0),
    Setup(L: 3, kP: 3, kC: 3),
    Setup(L: 3, kP: 1, kC: 1, WP: 0, WC: 8000),
    Setup(L: 64, kP: 1, kC: 1),
    Setup(L: 64, kP: 64, kC: 64, WP: 500, WC: 5000),
    Setup(L: 64, kP: 1, kC: 1, WP: 500, WC: 5000),
  ]

  let memory: SharedMemory
  let kick = eventfd(0, Int32(EFD_CLOEXEC))
  let wake = eventfd(0, Int32(EFD_CLOEXEC))

  /// How long each side waits for the other before it gives up, in milliseconds.
  private static let patience = Int32(1000 * Sanitizer.deadline)
  let isOverdue = Atomic(false)

  init(_ setup: Setup) throws {
    memory = try SharedMemory(length: setup.L)
    memory[LAB_THRESHOLD_P] = UInt64(setup.kP)
    memory[LAB_THRESHOLD_C] = UInt64(setup.kC)
    memory[LAB_WORK_P] = UInt64(setup.WP)
    memory[LAB_WORK_C] = UInt64(setup.WC)
    memory[LAB_STALL] = 1_000_000
  }

  deinit {
    close(kick)
    close(wake)
  }

  /// An empty queue. C begins the measured part when half of its messages have come, and ends it
  /// after all of them; so what P does depends on no clock.
  func begin() {
    for ledger in [LAB_LEDGER_P, LAB_LEDGER_C] {
      for word in [LAB_KICKS, LAB_WAKES, LAB_FAULTS, LAB_CROSSINGS, LAB_FROM_TIME] {
        memory[ledger + word] = 0
      }
    }
    for word in [LAB_PRODUCED, LAB_CONSUMED] { memory[word] = 0 }
    for word in [LAB_WANTED_P, LAB_WANTED_C, LAB_TOTAL, LAB_FROM, LAB_UNTIL] {
      memory[word] = SharedMemory.nothing
    }
  }

  /// More than twice as many as the longest queue holds.
  static let messages: UInt64 = 400

  var total: UInt64 { memory[LAB_TOTAL] }
  var kicks: UInt64 { memory[LAB_LEDGER_P + LAB_KICKS] }

  // MARK: - Threads

  /// A thread that can be waited for more than once.
  final class Thread {
    private var thread: pthread_t? = pthread_t()
    private let body: () -> Void

    fileprivate init(_ body: @escaping () -> Void) {
      self.body = body
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        {
          if let this = $0 { Unmanaged<Thread>.fromOpaque(this).takeUnretainedValue().body() }
          return nil
        }, Unmanaged.passUnretained(self).toOpaque())
      self.thread = thread
    }

    func join() {
      if let thread { pthread_join(thread, nil) }
      thread = nil
    }

    deinit { join() }
  }

  func start(_ body: @escaping () -> Void) -> Thread { Thread(body) }

  // MARK: - The protocol

  /// C, until it has everything.
  func consume() {
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
        guard wait(kick) else { return giveUp() }
        memory[ledger + LAB_WAKES] += 1
        continue
      }
      let until = lab_now() + memory[LAB_WORK_C]
      while lab_now() < until {}
      if consumed == Self.messages / 2 { memory[LAB_FROM] = 0 }
      if consumed == Self.messages { memory[LAB_UNTIL] = 0 }
      advance(from: consumed)
    }
  }

  /// C, never blocked, and for each message a little later than for the one before, again and
  /// again.
  func consumeAtAllMoments(within cycles: UInt64, messages: UInt64) {
    for consumed in 0..<messages {
      var tries = 0
      while memory[LAB_PRODUCED] == consumed {
        if memory[LAB_TOTAL] == consumed { return }
        tries += 1
        // P is asleep and nobody will wake it.
        if tries == 1 << 26 { return giveUp() }
      }
      let until = lab_now() + consumed &* 13 % cycles
      if consumed == messages / 2 { memory[LAB_FROM] = 0 }
      if consumed == messages - 2 { memory[LAB_UNTIL] = 0 }
      while lab_now() < until {}
      advance(from: consumed)
    }
  }

  private func advance(from consumed: UInt64) {
    if memory.slots[Int(consumed % memory[LAB_LENGTH])] != consumed {
      memory[LAB_LEDGER_C + LAB_FAULTS] += 1
    }
    memory[LAB_CONSUMED] = consumed + 1
    atomicMemoryFence(ordering: .sequentiallyConsistent)
    if consumed + 1 >= memory[LAB_WANTED_P], take(LAB_WANTED_P) {
      let kicks = memory[LAB_LEDGER_C + LAB_KICKS]
      memory[LAB_LOG_KICKS_C + 16 * Int32(kicks)] = lab_now()
      memory[LAB_LEDGER_C + LAB_KICKS] = kicks + 1
      eventfd_write(wake, 1)
    }
  }

  /// Lets P end too.
  private func giveUp() {
    isOverdue.store(true, ordering: .relaxed)
    memory[LAB_UNTIL] = 0
    memory[LAB_CONSUMED] = memory[LAB_PRODUCED]
    eventfd_write(wake, 1)
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

  /// Whether the bell was rung in time, and once.
  private func wait(_ bell: Int32) -> Bool {
    var entry = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
    var result: Int32
    repeat { result = poll(&entry, 1, Self.patience) } while result < 0 && errno == EINTR
    var count: UInt64 = 0
    return result == 1 && eventfd_read(bell, &count) == 0 && count == 1
  }

  /// Rings C's bell for a producer whose device is a page of memory, until it has ended.
  func bridge(from device: UnsafeMutableRawPointer) {
    func register(_ offset: Int32) -> UInt32 {
      (device + Int(offset)).assumingMemoryBound(to: Atomic<UInt32>.self).pointee
        .load(ordering: .acquiring)
    }
    var rung: UInt32 = 0
    while true {
      let isDone = register(LAB_DEVICE_DONE) != 0
      let kicks = register(LAB_DEVICE_KICK)
      while rung != kicks {
        eventfd_write(kick, 1)
        rung += 1
      }
      if isDone { return }
      usleep(20)
    }
  }
}
