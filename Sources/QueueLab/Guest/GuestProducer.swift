internal import CLinux
internal import QueueModel

/// P in a guest, run by the process of P: what the guest cannot do when the queue is full, the
/// process does for it.
struct GuestProducer {
  private let machine: GuestMachine
  private let halt: LabMode.Halt
  private let memory: SharedMemory
  private let strategy: Strategy
  private let bell: Doorbell
  private let clock: CycleClock

  /// Boots the guest.
  /// - Parameters:
  ///   - kick: An eventfd that C waits for.
  ///   - bell: What wakes P.
  /// - Throws: `LabError`.
  init(
    _ memory: SharedMemory, _ strategy: Strategy, _ halt: LabMode.Halt, kick: Int32,
    bell: Doorbell, clock: CycleClock
  ) throws(LabError) {
    machine = try GuestMachine(sharing: memory, kick: kick, wake: bell.input, halt: halt)
    self.halt = halt
    self.memory = memory
    self.strategy = strategy
    self.bell = bell
    self.clock = clock
  }

  /// Runs it from the first message to the last.
  /// - Throws: `LabError`.
  func run(within seconds: Int) throws(LabError) {
    var end = RingEnd(memory, .P)
    let ledger = Ledger(memory, .P)
    var waiting = Waiting(memory, .P, strategyWhenFull, bell: bell, clock: clock)
    let longest = clock.cycles(nanoseconds: Int(CostFigures.trim))
    var trip: Trip?
    try machine.run(
      spinBudget: spinBudget, within: seconds,
      whenFrom: { ledger[LAB_FROM_CPU] = SystemClock.threadTime },
      whenFull: {
        trip?.settle(ledger, longest: longest)
        let (wakes, naps) = (ledger[LAB_WAKES], ledger[LAB_NAPS])
        let left = ledger[LAB_LEFT]
        end.catchUp()
        _ = waiting.wait(&end, ledger, since: lab_now())
        trip =
          if ledger[LAB_WAKES] > wakes {
            .notified
          } else {
            ledger[LAB_NAPS] > naps ? nil : .idle(left: left)
          }
      })
    trip?.settle(ledger, longest: longest)
    ledger[LAB_UNTIL_CPU] = SystemClock.threadTime
    let shift = ledger[LAB_CLOCK]
    ledger.shift(LAB_KICKS, by: shift)
    if halt == .irq { ledger.shift(LAB_WAKES, by: shift) }
  }

  /// A way out of the guest, into its process, and back.
  private enum Trip {
    /// P was blocked and notified. It does not run before it is back in the guest.
    case notified
    /// There was a free slot when the process looked.
    case idle(left: UInt64)

    /// The guest is back, no later than after `longest` cycles if all is well, and has written down
    /// when this was.
    func settle(_ ledger: Ledger, longest: UInt64) {
      switch self {
      case .notified: ledger.moveLastWake(to: ledger[LAB_BACK] &+ ledger[LAB_CLOCK])
      case .idle(let left):
        let time = ledger[LAB_BACK] &- left
        guard time < longest else {
          ledger.count(LAB_STALLS)
          ledger.count(LAB_LOST, by: time)
          return
        }
        ledger.count(LAB_TRIPS)
        ledger.count(LAB_TRIP_TIME, by: time)
      }
    }
  }

  /// For how many cycles the guest looks for a free slot by itself.
  private var spinBudget: UInt64 {
    switch strategy {
    case .poll: .max
    case .spin(let budget): clock.cycles(nanoseconds: budget)
    default: 0
    }
  }

  /// What is left for the process to do.
  private var strategyWhenFull: Strategy {
    if case .spin = strategy { .notify } else { strategy }
  }
}
