internal import CLinux
internal import Glibc
internal import QueueModel

/// The life of the process of one party.
public enum PartyProcess {
  /// Runs a party over the descriptors that the process has inherited, and returns when it has done
  /// its part of the run.
  /// - Throws: `LabError`.
  public static func run(_ order: PartyOrder) throws(LabError) {
    // ^C on the terminal is for the one who measures; it ends both parties then.
    signal(SIGINT, SIG_IGN)
    alarm(UInt32(clamping: max(1, order.limit)))
    guard lab_die_with_parent() == 0 else { throw .system("prctl", errno: errno) }
    guard getppid() == order.parent else { throw .system("getppid", errno: ESRCH) }
    guard lab_pin(Int32(clamping: order.cpu)) == 0 else {
      throw .system("sched_setaffinity", errno: errno)
    }
    _ = lab_sleep_exactly()
    let memory = try SharedMemory(inherited: Descriptors.memory)
    var meeting = Meeting(memory, order.party)
    let ledger = Ledger(memory, order.party)
    let clock = CycleClock(hertz: Double(memory[LAB_HERTZ]))
    let bells = PerParty(
      P: Doorbell(order.bell, of: .P, in: memory, Descriptors.bells.P),
      C: Doorbell(order.bell, of: .C, in: memory, Descriptors.bells.C))
    let own = bells[order.party]
    let peers = bells[order.party.peer]

    var guest: GuestProducer?
    if order.party == .P, case .kvm(let halt) = order.mode {
      guest = try GuestProducer(
        memory, order.strategy, halt, kick: peers.output, bell: own, clock: clock)
    }
    meeting.meet()
    ledger[LAB_CHECK_LOST] = lostInCheck(memory)
    if order.party == .P { agreeOnTimes(memory) }
    meeting.meet()
    let switches = lab_involuntary_switches()
    if let guest {
      try guest.run(within: order.limit)
    } else {
      var loop = PartyLoop(
        memory, order.party, order.strategy, bell: own, clock: clock, notify: peers.ring)
      loop.run()
    }
    ledger[LAB_SWITCHES] = UInt64(lab_involuntary_switches() - switches)
    meeting.meet()
    ledger[LAB_CHECK_LOST_AFTER] = lostInCheck(memory)
    ledger[LAB_IS_DONE] = 1
  }

  /// Spins for the time of the check and adds up the gaps.
  private static func lostInCheck(_ memory: SharedMemory) -> UInt64 {
    let (duration, stall) = (memory[LAB_CHECK], memory[LAB_STALL])
    let start = lab_now()
    var (last, lost) = (start, UInt64(0))
    while last - start < duration {
      let now = lab_now()
      if now - last > stall { lost += now - last }
      last = now
    }
    return lost
  }

  private static func agreeOnTimes(_ memory: SharedMemory) {
    let from = lab_now() + memory[LAB_WARM_UP]
    memory[LAB_FROM] = from
    memory[LAB_UNTIL] = from + memory[LAB_DURATION]
  }
}
