internal import CLinux
internal import Glibc
internal import QueueModel

/// Where both parties wait for each other.
struct Meeting {
  private let memory: SharedMemory
  private let own: Int32
  private let peers: Int32
  private var stage: UInt64 = 0

  init(_ memory: SharedMemory, _ party: Party) {
    self.memory = memory
    (own, peers) =
      party == .P ? (LAB_STAGE_P, LAB_STAGE_C) : (LAB_STAGE_C, LAB_STAGE_P)
  }

  /// Returns when the other is here too.
  mutating func meet() {
    stage += 1
    memory[own] = stage
    var looks = 0
    while memory[peers] < stage {
      looks += 1
      // Where the other has no CPU to run on, it may need this one.
      if looks > 10_000 { sched_yield() } else { lab_relax() }
    }
  }
}
