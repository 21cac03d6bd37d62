import CLinux
import Glibc
import TestSupport
import Testing

@testable import QueueLab

/// Real guests, against a consumer that is a thread of the test.
@Suite(.serialized, .enabled(if: GuestCondition.isMet, GuestCondition.reason))
struct GuestMachineTests {
  @Test(arguments: GuestRing.setups, [0, 20_000, UInt64.max])
  func aGuestThatLeavesLosesNothing(_ setup: GuestRing.Setup, spinBudget: UInt64) throws {
    let ring = try GuestRing(setup)
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .exit)
    ring.begin()
    let consumer = ring.start(ring.consume)
    defer { consumer.join() }
    var passed: [UInt64] = []
    var full = 0
    try guest.run(spinBudget: spinBudget, within: Sanitizer.deadline) {
      passed.append(ring.memory[LAB_LEDGER_P + LAB_FROM_COUNT])
    } whenFull: { () throws(LabError) in
      full += 1
      try ring.wait()
    }
    consumer.join()
    ring.expectIsWhole()
    #expect(passed.count == 1 && passed[0] > 0 && passed[0] < ring.total)
    #expect(spinBudget < UInt64.max || full == 0)
  }

  @Test(
    .enabled(if: GuestCondition.halts, GuestCondition.reasonNotToHalt),
    arguments: GuestRing.setups, [0, 20_000, UInt64.max])
  func aGuestThatHaltsLosesNothing(_ setup: GuestRing.Setup, spinBudget: UInt64) throws {
    let ring = try GuestRing(setup)
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .irq)
    ring.begin()
    let consumer = ring.start(ring.consume)
    defer { consumer.join() }
    try guest.run(spinBudget: spinBudget, within: Sanitizer.deadline) {
      Issue.record("it left because the queue was full")
    }
    consumer.join()
    ring.expectIsWhole()
    ring.expectWakesAreLogged()
  }

  /// C gives the only slot back at every moment of P's falling asleep: before P says that it will,
  /// between that and its last look, and after it.
  @Test(
    .enabled(if: GuestCondition.halts, GuestCondition.reasonNotToHalt), arguments: [0, 200_000])
  func noInterruptIsMissed(haltPoll: UInt32) throws {
    let ring = try GuestRing(GuestRing.Setup(L: 1, kP: 1, kC: 1, WP: 0))
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .irq, haltPoll: haltPoll)
    ring.begin()
    // Under a sanitizer, where C is slow, every moment comes once.
    let messages: UInt64 = Sanitizer.isPresent ? 3000 : 20_000
    let consumer = ring.start { ring.consumeAtAllMoments(within: 3000, messages: messages) }
    defer { consumer.join() }
    try guest.run(spinBudget: 2000, within: Sanitizer.deadline) {}
    consumer.join()
    ring.expectIsWhole()
    ring.expectWakesAreLogged()
  }

  @Test func oneMachineRunsManyTimes() throws {
    let ring = try GuestRing(GuestRing.Setup(L: 3, kP: 1, kC: 1))
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .exit)
    for _ in 0..<3 {
      ring.begin()
      let consumer = ring.start(ring.consume)
      defer { consumer.join() }
      try guest.run(spinBudget: 0, within: Sanitizer.deadline, whenFull: ring.wait)
      consumer.join()
      ring.expectIsWhole()
    }
  }

  @Test(arguments: [0, UInt64.max])
  func aGuestThatNeverEndsIsEnded(spinBudget: UInt64) throws {
    let ring = try GuestRing(GuestRing.Setup(L: 2, kP: 1, kC: 1))
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake,
      halt: spinBudget == 0 && GuestCondition.halts ? .irq : .exit)
    ring.begin()
    // Nobody consumes.
    #expect(throws: LabError.overdue(seconds: 1)) {
      try guest.run(spinBudget: spinBudget, within: 1) {}
    }
    #expect(ring.memory[LAB_PRODUCED] == 2)
  }

  @Test func aGuestThatBreaksDownIsNotTakenForOneThatEnded() throws {
    let ring = try GuestRing(GuestRing.Setup(L: 2, kP: 1, kC: 1))
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .exit)
    ring.begin()
    // Its slot is then where there is no memory.
    ring.memory[LAB_LENGTH] = 1 << 30
    ring.memory[LAB_PRODUCED] = 1 << 29
    ring.memory[LAB_CONSUMED] = 1 << 29
    #expect(throws: LabError.kvm(.exit(UInt32(KVM_EXIT_SHUTDOWN)))) {
      try guest.run(spinBudget: 0, within: Sanitizer.deadline) {}
    }
  }

  @Test func itsClockIsTheHosts() throws {
    let ring = try GuestRing(GuestRing.Setup(L: 2, kP: 1, kC: 1))
    ring.memory[LAB_LEDGER_P + LAB_CLOCK] = 1
    let guest = try GuestMachine(
      sharing: ring.memory, kick: ring.kick, wake: ring.wake, halt: .exit)
    let offset = ring.memory[LAB_LEDGER_P + LAB_CLOCK]
    for _ in 0..<10 {
      let probe = try guest.probe(steps: 10)
      // Within the time that an exit takes, should it have been measured and not be known.
      let error = probe.after - probe.before
      #expect(probe.clock &+ offset &+ error >= probe.before)
      #expect(probe.clock &+ offset <= probe.after + error)
    }
  }

  @Test func whatWasFoundOutIsPlausible() throws {
    guard case .works(let speed) = KVMStatus.current() else {
      Issue.record("\(KVMStatus.current())")
      return
    }
    #expect(speed.boot > 0 && speed.guestStep > 0 && speed.hostStep > 0)
    // Leaving is not what a few steps are.
    #expect(speed.exit > 10 * speed.hostStep)
    #expect((speed.haltingStep == nil) == (speed.halt == nil))
    #expect((speed.haltingStep == nil) == (speed.haltingLack != nil))
  }
}
