import CLinux
import Testing

@testable import QueueLab

@Suite(.serialized) struct GuestRingTests {
  @Test(arguments: [(1, 1, 1), (2, 1, 2), (3, 3, 1), (64, 1, 1), (64, 64, 64)])
  func everyMessageArrivesInOrder(L: Int, kP: Int, kC: Int) throws {
    let ring = try GuestRingConsumer(L: L, kP: kP, kC: kC, WP: 2000, WC: 1000, milliseconds: 50)
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .exit)
    ring.start()
    defer { ring.join() }
    try guest.run(spinBudget: 0, within: 10, whenFull: ring.wait)
  }
}
