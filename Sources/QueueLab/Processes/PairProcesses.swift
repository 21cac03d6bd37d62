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
    let deadline = ContinuousClock.now + .seconds(limit)
    while true {
      if isCancelled() { return nil }
      let running = [P, C].filter { !$0.hasEnded }
      // Whoever waits for one that has failed ends with it.
      for (party, child) in [(Party.P, P), (.C, C)] { try child.check(party) }
      if running.isEmpty { break }
      guard ContinuousClock.now < deadline else { throw .overdue(seconds: limit) }
      ChildProcess.awaitAny(running, milliseconds: 50)
    }
    let faults = Ledger(memory, .C)[LAB_FAULTS]
    guard faults == 0 else { throw .faults(Int(clamping: faults)) }
    return memory
  }

  /// After how many seconds a run is ended by force: what is in the queue at the end is still
  /// passed.
  private var limit: Int {
    let scenario = setup.scenario
    let perMessage = scenario.WP + scenario.WC + scenario.NP + scenario.NC
    let drain = (scenario.L * perMessage + scenario.SP + scenario.SC) / 1_000_000_000
    return timing.limit + 2 * drain
  }

  private func start(
    _ party: Party, _ memory: SharedMemory, _ bells: BellDescriptors
  ) throws(LabError) -> ChildProcess {
    let order = PartyOrder(
      party: party, mode: setup.mode, bell: bells.kind, strategy: setup.experiment[party],
      cpu: cpus[party], limit: limit + 2, parent: Int(getpid()))
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
