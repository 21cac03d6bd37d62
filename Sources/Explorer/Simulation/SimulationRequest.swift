public import QueueModel
public import QueueSimulator

/// What is to be simulated for the screen.
public struct SimulationRequest: Equatable, Sendable {
  /// Answers carry it; those to an older request are dropped.
  public let id: Int
  /// The operating point.
  public let experiment: Experiment
  /// What is to be simulated.
  public let work: Work

  /// What the numbers are for.
  public enum Work: Equatable, Sendable {
    /// The operating point and its period, and points along the x axis.
    case plot(Axis)
    /// The rows of the comparison.
    case compare([Experiment])
  }

  /// The points of the plots.
  public struct Axis: Equatable, Sendable {
    /// What lies along x.
    public let x: Control
    /// The values of x, in the order in which they are simulated.
    public let values: [Int]
    /// Whether latencies are plotted as well.
    public let hasLatency: Bool
  }
}

/// What the simulator found at the operating point.
public struct SimulatedPeriod: Equatable, Sendable {
  /// Nil where the period is longer than the simulator was asked to follow.
  public let finding: Finding?
  /// Who does what in it; nil where it is too long to be drawn.
  public let trace: Trace?
  /// Whether the trace is only how a random run begins.
  public let isBeginning: Bool

  /// What was found of a period, and the period itself where it can be drawn.
  public init(finding: Finding?, trace: Trace?, isBeginning: Bool = false) {
    (self.finding, self.trace, self.isBeginning) = (finding, trace, isBeginning)
  }
}

/// What the simulator found at one value of the x axis.
public struct SimulatedPoint: Equatable, Sendable {
  /// The value along x.
  public let x: Int
  /// What was found there.
  public let finding: Finding

  /// What was found at a value along x.
  public init(x: Int, finding: Finding) {
    (self.x, self.finding) = (x, finding)
  }
}

/// What the simulator found of one row of the comparison.
public struct SimulatedRow: Equatable, Sendable {
  /// What was simulated.
  public let experiment: Experiment
  /// What was found.
  public let outcome: Outcome

  /// What was found of one strategy.
  public init(experiment: Experiment, outcome: Outcome) {
    (self.experiment, self.outcome) = (experiment, outcome)
  }
}
