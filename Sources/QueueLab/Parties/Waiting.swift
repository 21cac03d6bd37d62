internal import CLinux
internal import Glibc
internal import QueueModel
internal import QueueSimulator

/// What a party does when it cannot go on, by its strategy.
struct Waiting {
  private let strategy: Strategy
  private let threshold: UInt64
  private let extraStart: UInt64
  private let stall: UInt64
  private let length: Int
  private let bell: Doorbell
  private let clock: CycleClock
  private var estimate = PeerEstimate()
  /// The origin of the estimate's time.
  private let origin = lab_now()

  init(
    _ memory: SharedMemory, _ party: Party, _ strategy: Strategy, bell: Doorbell,
    clock: CycleClock
  ) {
    self.strategy = strategy
    threshold = memory[party == .C ? LAB_THRESHOLD_P : LAB_THRESHOLD_C]
    extraStart = memory[party == .P ? LAB_EXTRA_START_P : LAB_EXTRA_START_C]
    stall = memory[LAB_STALL]
    length = Int(memory[LAB_LENGTH])
    self.bell = bell
    self.clock = clock
  }

  /// Waits until there is something to do or all is over; returns the clock.
  mutating func wait(_ end: inout RingEnd, _ ledger: Ledger, since start: UInt64) -> UInt64 {
    switch strategy {
    case .notify, .coalesce, .virtio, .guarded: return block(&end, ledger)
    case .poll: return spin(&end, ledger, since: start, budget: .max)
    case .spin(let budget):
      let now = spin(
        &end, ledger, since: start, budget: clock.cycles(nanoseconds: budget))
      return end.canGoOn() || end.isOver ? now : block(&end, ledger)
    case .sleep(let length, _):
      while !end.canGoOn(), !end.isOver { nap(length, ledger) }
      return lab_now()
    case .nap(let count, let length, _):
      for _ in 0..<count {
        nap(length, ledger)
        if end.canGoOn() || end.isOver { return lab_now() }
      }
      return block(&end, ledger)
    case .adaptive:
      holdBack(&end, ledger)
      return end.canGoOn() || end.isOver ? lab_now() : block(&end, ledger)
    }
  }

  /// Whether the strategy looks at the queue after each step.
  var looksAfterSteps: Bool {
    switch strategy {
    case .guarded, .adaptive: true
    case .notify, .poll, .spin, .sleep, .nap, .coalesce, .virtio: false
    }
  }

  /// After a step: holds back where the strategy says so; returns the clock.
  mutating func afterStep(_ end: inout RingEnd, _ ledger: Ledger, _ now: UInt64) -> UInt64 {
    switch strategy {
    case .guarded(let few, let delay, let isBusy):
      guard end.available() <= UInt64(few), delay > 0 else { return now }
      if isBusy {
        return CycleClock.spin(
          clock.cycles(nanoseconds: delay), since: now, stall: stall, ledger)
      }
      nap(delay, ledger)
      return lab_now()
    case .adaptive:
      estimate.takeStep(at: time(now), count: Int(end.peerCount))
      return now
    case .notify, .poll, .spin, .sleep, .nap, .coalesce, .virtio: return now
    }
  }

  /// The control scheme: sleeps for as long as the peer takes for some messages.
  private mutating func holdBack(_ end: inout RingEnd, _ ledger: Ledger) {
    let delay = estimate.delay(at: time(lab_now()), count: Int(end.peerCount), length: length)
    guard delay > 0 else { return }
    nap(delay, ledger)
    if end.available() == UInt64(length) { estimate.overslept() }
  }

  private func time(_ now: UInt64) -> Int { Int(clock.nanoseconds(now &- origin)) }

  private func spin(
    _ end: inout RingEnd, _ ledger: Ledger, since start: UInt64, budget: UInt64
  ) -> UInt64 {
    var last = start
    while true {
      let now = lab_now()
      CycleClock.note(now &- last, stall: stall, ledger)
      if end.canGoOn() || end.isOver || now &- start >= budget { return now }
      last = now
      lab_relax()
    }
  }

  private func nap(_ nanoseconds: Int, _ ledger: Ledger) {
    let due = lab_now() &+ clock.cycles(nanoseconds: nanoseconds)
    var rest = timespec(
      tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    var left = timespec()
    while clock_nanosleep(CLOCK_MONOTONIC, 0, &rest, &left) == EINTR { rest = left }
    ledger.count(LAB_NAPS)
    let now = lab_now()
    if now > due {
      CycleClock.note(
        now - due, stall: clock.cycles(nanoseconds: Int(CostFigures.trim)), ledger)
    }
  }

  /// Blocks until it is notified and there is something to do, or all is over.
  private func block(_ end: inout RingEnd, _ ledger: Ledger) -> UInt64 {
    while true {
      let blocked = lab_now()
      end.announce(threshold: threshold(end))
      switch end.lookAgain() {
      case .withdrawn: return lab_now()
      case .crossed: ledger.count(LAB_CROSSINGS)
      case .stands: break
      }
      bell.answer()
      var running = lab_now()
      if extraStart > 0 {
        running = CycleClock.spin(extraStart, since: running, stall: stall, ledger)
      }
      ledger.logWake(blocked: blocked, running: running)
      if end.canGoOn() || end.isOver { return running }
    }
  }

  private func threshold(_ end: RingEnd) -> UInt64 {
    guard strategy == .virtio else { return threshold }
    return end.party == .C ? 1 : UInt64(max(1, 2 * length / 3))
  }
}
