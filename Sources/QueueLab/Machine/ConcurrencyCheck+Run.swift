internal import QueueModel

extension ConcurrencyCheck {
  /// How long both CPUs are looked at, in nanoseconds.
  private static let duration = 200_000_000

  /// Whether two CPUs of this machine run at the same time.
  /// - Parameters:
  ///   - cpus: The two CPUs that are tried.
  ///   - program: As for `measure`.
  /// - Throws: `LabError`.
  public static func run(
    on cpus: MeasurementPlan.CPUPair, program: String
  ) throws(LabError) -> ConcurrencyCheck {
    let bench = Bench(program: program, cpus: cpus, clock: CycleClock.measured())
    guard let check = try ConcurrencyCheck(bench, isCancelled: { false }) else { throw .cancelled }
    return check
  }

  /// Has both CPUs spin and look for gaps, and then play a message to and fro.
  /// - Returns: nil if it was cancelled.
  /// - Throws: `LabError`.
  init?(_ bench: Bench, isCancelled: () -> Bool) throws(LabError) {
    let pingPong = Experiment(
      .checked(L: 1, WP: 1, WC: 1), P: .poll, C: .poll)
    let timing = RunTiming(check: Self.duration, warmUp: 1_000_000, duration: 20_000_000)
    guard
      let run = try bench.run(PairSetup(pingPong), timing, isCancelled: isCancelled)
    else { return nil }
    self.init(
      duration: Double(Self.duration), lostP: run.away.P, lostC: run.away.C,
      roundTrip: run.figures.T)
  }
}
