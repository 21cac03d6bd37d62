internal import CLinux
internal import QueueModel
internal import QueueSimulator

/// What a party does from the first message to the last: wait if it must, work, hand over, notify.
///
/// Work is spun until the clock has passed the last reading of the step before by W, so that what
/// the queue itself costs is a part of W.
struct PartyLoop {
  var end: RingEnd
  let ledger: Ledger
  private let work: UInt64
  private let extraNotification: UInt64
  private let stall: UInt64
  /// A longer call of the system's is a stall, too.
  private let longCall: UInt64
  private let notify: () -> Void
  private var waiting: Waiting
  /// The last reading of the clock.
  private var now: UInt64 = 0
  /// Between them is the measured part.
  private let from: UInt64
  private let until: UInt64
  /// How many messages P makes at most.
  private let last: UInt64
  /// The one of them that is to be passed next.
  private var mark: UInt64

  /// - Parameter notify: Rings the peer's bell.
  init(
    _ memory: SharedMemory, _ party: Party, _ strategy: Strategy, bell: Doorbell,
    clock: CycleClock, notify: @escaping () -> Void
  ) {
    end = RingEnd(memory, party)
    ledger = Ledger(memory, party)
    work = memory[party == .P ? LAB_WORK_P : LAB_WORK_C]
    extraNotification = memory[party == .P ? LAB_EXTRA_NOTIFY_P : LAB_EXTRA_NOTIFY_C]
    stall = memory[LAB_STALL]
    from = memory[LAB_FROM]
    until = memory[LAB_UNTIL]
    last = memory[LAB_LAST]
    mark = from
    longCall = clock.cycles(nanoseconds: Int(CostFigures.trim))
    self.notify = notify
    waiting = Waiting(memory, party, strategy, bell: bell, clock: clock)
  }

  mutating func run() {
    now = lab_now()
    while true {
      if !end.canGoOn() {
        now = waiting.wait(&end, ledger, since: now)
        if end.isOver { break }
      }
      spin(work)
      handOver()
      if end.claimsNotification() { sendNotification() }
      if now >= mark { passMark() }
      if end.party == .P, now >= until || end.count == last { break }
      if waiting.looksAfterSteps { now = waiting.afterStep(&end, ledger, now) }
    }
    if end.party == .P, end.finish() { sendNotification() }
    while mark != .max { passMark() }
  }

  private mutating func handOver() {
    let slot = end.slot
    if end.party == .P {
      slot.pointee = end.count
    } else if slot.pointee != end.count {
      ledger.count(LAB_FAULTS)
    }
    end.advance()
  }

  private mutating func sendNotification() {
    let began = lab_now()
    notify()
    now = lab_now()
    CycleClock.note(now &- began, stall: longCall, ledger)
    if extraNotification > 0 { spin(extraNotification) }
    ledger.logKick(began: began, ended: now)
  }

  /// Uses the processor for that many cycles.
  private mutating func spin(_ cycles: UInt64) {
    now = CycleClock.spin(cycles, since: now, stall: stall, ledger)
  }

  private mutating func passMark() {
    let isFirst = mark == from
    if isFirst { (ledger[LAB_STALLS], ledger[LAB_LOST]) = (0, 0) }
    ledger[isFirst ? LAB_FROM_TIME : LAB_UNTIL_TIME] = now
    ledger[isFirst ? LAB_FROM_COUNT : LAB_UNTIL_COUNT] = end.count
    ledger[isFirst ? LAB_FROM_CPU : LAB_UNTIL_CPU] = SystemClock.threadTime
    mark = isFirst ? until : .max
  }
}
