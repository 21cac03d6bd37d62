public import QueueModel

/// What `measure` does.
public struct MeasurementPlan: Hashable, Sendable {
  /// The pair.
  public var setup: PairSetup
  /// What is swept; of N and S it is the addition to what the machine really costs.
  public var knob: Knob
  /// The knob's values, in the order in which they are measured.
  public var values: [Int]
  /// Undisturbed runs for each value, at least 1.
  public var runs: Int
  /// How many disturbed runs a value may have before it is taken as it is.
  public var patience: Int
  /// How long the measured part of a run is, in nanoseconds.
  public var duration: Int
  /// How long a run goes on before that, in nanoseconds.
  public var warmUp: Int
  /// The two CPUs.
  public var cpus: CPUPair

  /// The CPUs of P and of C.
  public struct CPUPair: Hashable, Sendable {
    /// The CPU of P.
    public var P: Int
    /// The CPU of C.
    public var C: Int

    /// A CPU for each party.
    public init(P: Int, C: Int) {
      self.P = P
      self.C = C
    }

    /// The CPU of a party.
    public subscript(party: Party) -> Int { party == .P ? P : C }
  }

  /// A plan for values of one knob.
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
