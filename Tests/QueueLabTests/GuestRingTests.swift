import CLinux
import Testing

@testable import QueueLab

@Suite(.serialized) struct GuestRingTests {
  @Test(
    arguments: LabMode.Halt.allCases, [(1, 1, 1), (2, 1, 2), (3, 3, 1), (64, 1, 1), (64, 64, 64)])
  func everyMessageArrivesInOrder(halt: LabMode.Halt, setup: (L: Int, kP: Int, kC: Int)) throws {
    let ring = try GuestRingConsumer(
      L: setup.L, kP: setup.kP, kC: setup.kC, WP: 2000, WC: 1000, milliseconds: 50)
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: halt)
    ring.start()
    defer { ring.join() }
    try guest.run(spinBudget: 0, within: 10, whenFull: ring.wait)
    print(
      halt, setup, guest.boot, ring.memory[LAB_TOTAL], ring.memory[LAB_LEDGER_P + LAB_WAKES],
      ring.memory[LAB_LEDGER_P + LAB_KICKS], ring.memory[LAB_LEDGER_P + LAB_CROSSINGS])
  }
}
