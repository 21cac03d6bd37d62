internal import CLinux
internal import Glibc
internal import QueueModel

/// Two processes, one for each party, over one memory; nothing of them is left when `run` returns.
struct PairProcesses {
  let setup: PairSetup
  /// The executable that knows `PartyOrder.command`.
  var program: String
  let cpus: MeasurementPlan.CPUPair
  let clock: CycleClock
  let timing: RunTiming

  /// Runs the pair once.
  /// - Returns: The memory as the parties left it; nil if it was cancelled.
  /// - Throws: `LabError`.
  func run(isCancelled: () -> Bool) throws(LabError) -> SharedMemory? {
    let memory = try SharedMemory(setup, clock, timing)
    let bells = try BellDescriptors(setup.mode == .processes ? setup.bell : .eventfd)
    let P = try start(.P, memory, bells)
    let C: ChildProcess
    do throws(LabError) {
      C = try start(.C, memory, bells)
    } catch {
      P.end()
      throw error
    }
    defer {
      P.end()
      C.end()
    }
    let deadline = ContinuousClock.now + .seconds(timing.limit)
    while true {
      if isCancelled() { return nil }
      let running = [P, C].filter { !$0.hasEnded }
      // Whoever waits for one that has failed ends with it.
      for (party, child) in [(Party.P, P), (.C, C)] { try child.check(party) }
      if running.isEmpty { break }
      guard ContinuousClock.now < deadline else { throw .overdue(seconds: timing.limit) }
      ChildProcess.awaitAny(running, milliseconds: 50)
    }
    let faults = Ledger(memory, .C)[LAB_FAULTS]
    guard faults == 0 else { throw .faults(Int(clamping: faults)) }
    return memory
  }

  private func start(
    _ party: Party, _ memory: SharedMemory, _ bells: BellDescriptors
  ) throws(LabError) -> ChildProcess {
    let order = PartyOrder(
      party: party, mode: setup.mode, bell: bells.kind, strategy: setup.experiment[party],
      cpu: cpus[party], limit: timing.limit + 2)
    return try ChildProcess(
      program, order.arguments,
      descriptors: [
        (memory.descriptor, Descriptors.memory),
        (bells.ends.C.input, Descriptors.bells.C.input),
        (bells.ends.C.output, Descriptors.bells.C.output),
        (bells.ends.P.input, Descriptors.bells.P.input),
        (bells.ends.P.output, Descriptors.bells.P.output),
      ], end: Descriptors.end)
  }
}

/// How long the parts of a run are, in nanoseconds.
struct RunTiming: Hashable {
  /// The test of concurrency before and after.
  var check = 20_000_000
  var warmUp: Int
  var duration: Int
  /// Longer gaps between two readings of the clock are stalls.
  var stall = 25_000

  /// After how many seconds a run is ended by force.
  var limit: Int { 10 + (2 * check + warmUp + 4 * duration) / 1_000_000_000 }
}

extension SharedMemory {
  /// The memory for a run of a pair.
  convenience init(
    _ setup: PairSetup, _ clock: CycleClock, _ timing: RunTiming
  ) throws(LabError) {
    let scenario = setup.scenario
    try self.init(length: scenario.L)
    self[LAB_HERTZ] = UInt64(clock.hertz.rounded())
    self[LAB_THRESHOLD_P] = UInt64(scenario.kP)
    self[LAB_THRESHOLD_C] = UInt64(scenario.kC)
    for (word, time) in [
      (LAB_WORK_P, scenario.WP), (LAB_WORK_C, scenario.WC),
      (LAB_EXTRA_NOTIFY_P, scenario.NP), (LAB_EXTRA_NOTIFY_C, scenario.NC),
      (LAB_EXTRA_START_P, scenario.SP), (LAB_EXTRA_START_C, scenario.SC),
      (LAB_STALL, timing.stall), (LAB_CHECK, timing.check), (LAB_WARM_UP, timing.warmUp),
      (LAB_DURATION, timing.duration),
    ] { self[word] = clock.cycles(nanoseconds: time) }
  }
}
