internal import CLinux
internal import Glibc

extension KVMStatus {
  /// What KVM is good for here; found out once, which takes some 50 ms.
  public static func current() -> KVMStatus { found }

  private static let found = KVMStatus(path: KVMDevice.path)

  /// Looks step by step whether guests run, by running some.
  init(path: String) {
    do throws(LabError) {
      self = .works(try Self.speed(path: path))
    } catch {
      self = .lacks(Self.lack(error))
    }
  }

  /// How many steps the loops have. An emulated processor takes about a microsecond for each.
  private static let steps: UInt64 = 10_000

  private static func speed(path: String) throws(LabError) -> KVMSpeed {
    let clock = Clock()
    let leaving = try Trial(.exit, path: path)
    let guest = try leaving.fewestCycles(steps: steps)
    let exit = try leaving.fewestCyclesToLeave()
    let host = leaving.fewestCyclesOfHost(steps: steps)
    var halting: (steps: UInt64, halt: UInt64)?
    var lack: KVMLack?
    do throws(LabError) {
      let trial = try Trial(.irq, path: path)
      halting = (try trial.fewestCycles(steps: steps), try trial.fewestCyclesToHalt())
    } catch {
      lack = Self.lack(error)
    }
    let perCycle = clock.nanosecondsPerCycle
    let perStep = perCycle / Double(steps)
    return KVMSpeed(
      boot: leaving.machine.boot, guestStep: Double(guest) * perStep,
      hostStep: Double(host) * perStep, haltingStep: halting.map { Double($0.steps) * perStep },
      exit: Double(exit) * perCycle, halt: halting.map { Double($0.halt) * perCycle },
      haltingLack: lack)
  }

  private static func lack(_ error: LabError) -> KVMLack {
    switch error {
    case .kvm(let lack): lack
    case .system(let step, let error): .step(step, errno: error)
    default: .silence
    }
  }

  /// Two clocks that were read together.
  private struct Clock {
    private let nanoseconds = SystemClock.nanoseconds
    private let cycles = lab_now()

    var nanosecondsPerCycle: Double {
      (SystemClock.nanoseconds - nanoseconds) / Double(lab_now() - cycles)
    }
  }

  /// A guest that nobody needs.
  private final class Trial {
    let machine: GuestMachine
    private let memory: SharedMemory
    private let kick: Int32
    private let wake: Int32

    init(_ halt: LabMode.Halt, path: String) throws(LabError) {
      memory = try SharedMemory(length: 1)
      kick = eventfd(0, Int32(EFD_CLOEXEC))
      wake = eventfd(0, Int32(EFD_CLOEXEC))
      do throws(LabError) {
        guard kick >= 0, wake >= 0 else { throw .system("eventfd", errno: errno) }
        machine = try GuestMachine(
          sharing: memory, kick: kick, wake: wake, halt: halt, path: path)
      } catch {
        close(kick)
        close(wake)
        throw error
      }
    }

    deinit {
      close(kick)
      close(wake)
    }

    /// The best of some tries: the others were disturbed.
    private func fewest(_ cycles: () throws(LabError) -> UInt64) throws(LabError) -> UInt64 {
      var fewest = UInt64.max
      for _ in 0..<5 { fewest = min(fewest, try cycles()) }
      return fewest
    }

    func fewestCycles(steps: UInt64) throws(LabError) -> UInt64 {
      try fewest { () throws(LabError) in try machine.probe(steps: steps).duration }
    }

    func fewestCyclesToLeave() throws(LabError) -> UInt64 {
      try fewest { () throws(LabError) in
        let probe = try machine.probe(steps: 0)
        return probe.after - probe.before
      }
    }

    func fewestCyclesToHalt() throws(LabError) -> UInt64 {
      try fewest { () throws(LabError) in try machine.rest(interruptedBy: wake) }
    }

    /// The same code, on the host.
    func fewestCyclesOfHost(steps: UInt64) -> UInt64 {
      var fewest = UInt64.max
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 512) { page in
        for _ in 0..<5 {
          lab_guest_call(lab_guest_code().probe, memory.base, page.baseAddress, steps)
          fewest = min(fewest, page[Int(LAB_DEVICE_PROBE) / 8])
        }
      }
      return fewest
    }
  }
}
