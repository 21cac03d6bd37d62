public import QueueModel

/// What `measure` does.
public struct MeasurementPlan: Hashable, Sendable {
  public var setup: PairSetup
  /// What is swept; of N and S it is the addition to what the machine really costs.
  public var knob: Knob
  /// The knob's values, in the order in which they are measured.
  public var values: [Int]
  /// Undisturbed runs for each value, at least 1.
  public var runs: Int
  /// How many disturbed runs a value may have before it is taken as it is.
  public var patience: Int
  /// The measured part of a run, and what comes before it, in nanoseconds.
  public var duration: Int
  public var warmUp: Int
  /// The two CPUs.
  public var cpus: CPUPair

  /// The CPUs of P and of C.
  public struct CPUPair: Hashable, Sendable {
    public var P: Int
    public var C: Int

    public init(P: Int, C: Int) {
      self.P = P
      self.C = C
    }

    public subscript(party: Party) -> Int { party == .P ? P : C }
  }

  public init(
    _ setup: PairSetup, over knob: Knob, values: [Int], runs: Int = 5, patience: Int = 10,
    duration: Int = 200_000_000, warmUp: Int = 20_000_000, cpus: CPUPair
  ) {
    self.setup = setup
    self.knob = knob
    self.values = values
    self.runs = runs
    self.patience = patience
    self.duration = duration
    self.warmUp = warmUp
    self.cpus = cpus
  }
}
