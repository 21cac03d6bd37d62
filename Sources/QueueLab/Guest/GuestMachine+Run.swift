internal import CLinux
internal import Glibc

extension GuestMachine {
  /// Runs P on the calling thread until it has ended, which is with the first message after
  /// `LAB_UNTIL`.
  ///
  /// - Parameters:
  ///   - spinBudget: For how many cycles P looks for a free slot before it blocks; `UInt64.max`:
  ///     for ever.
  ///   - seconds: How long it may take in all.
  ///   - whenFrom: Called when P has passed `LAB_FROM` and has written down when this was.
  ///   - whenFull: Called when P would block, if it does not halt. P looks again when it returns.
  /// - Throws: `LabError.overdue`, `LabError.kvm`, and what the functions throw.
  func run(
    spinBudget: UInt64, within seconds: Int = 60, whenFrom: () throws(LabError) -> Void = {},
    whenFull: () throws(LabError) -> Void
  ) throws(LabError) {
    try call(lab_guest_code().producer, spinBudget)
    try watch(seconds: seconds, orThrow: .overdue(seconds: seconds)) {
      (next) throws(LabError) in
      while true {
        let store = try next()
        switch store.register {
        case UInt64(LAB_DEVICE_FULL): try whenFull()
        case UInt64(LAB_DEVICE_FROM): try whenFrom()
        case UInt64(LAB_DEVICE_DONE): return
        default: throw .kvm(.exit(UInt32(KVM_EXIT_MMIO)))
        }
      }
    }
  }

  /// What the probe showed. The host's times are nanoseconds, clocks are cycles.
  struct Probe {
    /// When its first word was there.
    var firstWord: Double
    /// The guest's clock, and the host's before and after.
    var before: UInt64
    var clock: UInt64
    var after: UInt64
    /// How long its steps took.
    var duration: UInt64
  }

  /// Has the guest say that it is there and do some steps of an empty loop.
  /// - Throws: `LabError.kvm`, with `silence` if this takes more than a second.
  func probe(steps: UInt64) throws(LabError) -> Probe {
    try call(lab_guest_code().probe, steps)
    return try watch(seconds: 1, orThrow: .kvm(.silence)) { (next) throws(LabError) in
      guard try next() == Store(register: UInt64(LAB_DEVICE_PROBE), value: UInt64(LAB_MAGIC_VALUE))
      else { throw .kvm(.silence) }
      let firstWord = SystemClock.nanoseconds
      let before = lab_now()
      let clock = try next().value
      let after = lab_now()
      let duration = try next().value
      return Probe(
        firstWord: firstWord, before: before, clock: clock, after: after, duration: duration)
    }
  }

  /// Puts what has to be added to the guest's clock to have the host's into P's ledger: nothing if
  /// no probe contradicts that, else what the narrowest one says.
  func measureClock() throws(LabError) {
    var best: Probe?
    var isShared = true
    for _ in 0..<8 {
      let probe = try probe(steps: 0)
      isShared = isShared && (probe.before...probe.after).contains(probe.clock)
      if best.map({ probe.after - probe.before < $0.after - $0.before }) ?? true { best = probe }
    }
    guard !isShared, let best else { return shared[LAB_LEDGER_P + LAB_CLOCK] = 0 }
    let middle = best.before + (best.after - best.before) / 2
    shared[LAB_LEDGER_P + LAB_CLOCK] = middle &- best.clock
  }

  /// Has the guest halt when its interrupt is there already, and says for how many cycles.
  /// - Throws: `LabError.kvm`, with `silence` if this takes more than a second.
  @discardableResult
  func rest(interruptedBy wake: Int32) throws(LabError) -> UInt64 {
    guard eventfd_write(wake, 1) == 0 else { throw .system("write", errno: errno) }
    try call(lab_guest_code().rest, 0)
    return try watch(seconds: 1, orThrow: .kvm(.silence)) { (next) throws(LabError) in
      try next().value
    }
  }

  /// What the guest stored into its device's page.
  private struct Store: Equatable {
    var register: UInt64
    var value: UInt64
  }

  private func call(_ function: Int, _ argument: UInt64) throws(LabError) {
    let arguments = [GuestMemory.shared, GuestMemory.device, argument, halting]
    guard lab_kvm_call(processor, GuestMemory.code + UInt64(function), arguments) == 0 else {
      throw .kvm(.step("KVM_SET_REGS", errno: errno))
    }
  }

  /// Has a body wait for stores until it is late.
  private func watch<Result>(
    seconds: Int, orThrow late: LabError,
    _ body: (_ next: () throws(LabError) -> Store) throws(LabError) -> Result
  ) throws(LabError) -> Result {
    let duration = UInt64(seconds) * 1_000_000_000
    let deadline = SystemClock.nanoseconds + Double(duration)
    guard lab_alarm_start(duration) == 0 else { throw .system("timer_create", errno: errno) }
    defer { lab_alarm_stop() }
    return try body { () throws(LabError) in try nextStore(until: deadline, orThrow: late) }
  }

  /// Runs the guest until it stores something.
  private func nextStore(until deadline: Double, orThrow late: LabError) throws(LabError) -> Store {
    while lab_ioctl_number(processor, LAB_KVM_RUN, 0) != 0 {
      guard errno == EINTR || errno == EAGAIN else {
        throw .kvm(.step("KVM_RUN", errno: errno))
      }
      guard SystemClock.nanoseconds < deadline else { throw late }
    }
    let access = state.pointee.mmio
    guard state.pointee.exit_reason == UInt32(KVM_EXIT_MMIO), access.is_write != 0,
      access.phys_addr & ~(PageTables.pageSize - 1) == GuestMemory.device
    else { throw .kvm(.exit(state.pointee.exit_reason)) }
    let value = withUnsafeBytes(of: access.data) { $0.load(as: UInt64.self) }
    return Store(
      register: access.phys_addr - GuestMemory.device,
      value: access.len == 8 ? value : value & (1 << (8 * UInt64(access.len)) - 1))
  }
}
