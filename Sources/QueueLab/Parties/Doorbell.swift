internal import CLinux
internal import Glibc
internal import QueueModel
internal import Synchronization

/// What wakes one party: it blocks in `answer`, the other rings.
struct Doorbell {
  let kind: Bell
  /// Read by the party that is woken; -1 for a futex.
  let input: Int32
  /// Written by the other.
  let output: Int32
  private let word: UnsafeMutablePointer<Atomic<UInt32>>

  /// The bell of a party, over descriptors that exist.
  init(_ kind: Bell, of party: Party, in memory: SharedMemory, _ ends: BellEnds) {
    self.kind = kind
    input = ends.input
    output = ends.output
    let offset = party == .P ? LAB_BELL_P : LAB_BELL_C
    word = (memory.base + Int(offset)).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  func ring() {
    switch kind {
    case .eventfd:
      var one: UInt64 = 1
      repeatWhileInterrupted { write(output, &one, 8) }
    case .pipe:
      var one: UInt8 = 1
      repeatWhileInterrupted { write(output, &one, 1) }
    case .futex:
      word.pointee.store(1, ordering: .releasing)
      lab_futex_wake(rawWord)
    }
  }

  /// Returns when the bell has been rung once more.
  func answer() {
    switch kind {
    case .eventfd:
      var count: UInt64 = 0
      repeatWhileInterrupted { read(input, &count, 8) }
    case .pipe:
      var byte: UInt8 = 0
      repeatWhileInterrupted { read(input, &byte, 1) }
    case .futex:
      while word.pointee.exchange(0, ordering: .acquiring) == 0 { lab_futex_wait(rawWord, 0) }
    }
  }

  private var rawWord: UnsafePointer<UInt32> {
    UnsafeRawPointer(word).assumingMemoryBound(to: UInt32.self)
  }

  /// A broken bell would leave the peer blocked until the watchdog ends it: better an end that says
  /// so.
  private func repeatWhileInterrupted(_ call: () -> Int) {
    while call() < 0 {
      guard errno == EINTR else { abort() }
    }
  }
}
