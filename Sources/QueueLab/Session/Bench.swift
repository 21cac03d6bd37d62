internal import CLinux
internal import QueueModel

/// Where pairs are run: the program, the CPUs, the clock.
struct Bench {
  let program: String
  let cpus: MeasurementPlan.CPUPair
  let clock: CycleClock

  /// One run and what was stamped in it.
  struct Run {
    let figures: RunFigures
    let stamps: RunStamps
    /// The share of the check before or after the run for which a CPU was away.
    let away: PerParty<Double>
  }

  /// How often a run is tried in which nothing can be measured.
  private static let tries = 5

  /// - Returns: nil if it was cancelled.
  /// - Throws: `LabError`.
  func run(
    _ setup: PairSetup, _ timing: RunTiming, isCancelled: () -> Bool
  ) throws(LabError) -> Run? {
    let pair = PairProcesses(
      setup: setup, program: program, cpus: cpus, clock: clock, timing: timing)
    for _ in 0..<Self.tries {
      guard let memory = try pair.run(isCancelled: isCancelled) else { return nil }
      if let run = Run(memory, clock) { return run }
    }
    throw .nothingPassed
  }
}

extension Bench.Run {
  fileprivate init?(_ memory: SharedMemory, _ clock: CycleClock) {
    let stamps = RunStamps(memory, clock)
    guard let figures = RunFigures(memory, clock, stamps) else { return nil }
    self.init(
      figures: figures, stamps: stamps,
      away: PerParty(P: memory.shareAway(.P), C: memory.shareAway(.C)))
  }
}
