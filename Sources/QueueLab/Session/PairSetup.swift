public import QueueModel

/// A pair to be run for real.
public struct PairSetup: Hashable, Sendable {
  /// Processes, or a guest.
  public var mode: LabMode
  /// What wakes a process; a guest is always notified through an eventfd.
  public var bell: Bell
  /// In nanoseconds. W is the work that is spun; N and S are what is spun *in addition* to what a
  /// notification and a start-up really cost, 0 for the machine as it is. Times do not vary and P
  /// is greedy.
  public var experiment: Experiment

  /// How an experiment is run for real.
  public init(_ experiment: Experiment, mode: LabMode = .processes, bell: Bell = .eventfd) {
    self.experiment = experiment
    self.mode = mode
    self.bell = bell
  }

  /// The scenario of the experiment: W, and what is added to N and S.
  public var scenario: Scenario {
    get { experiment.scenario }
    set { experiment.scenario = newValue }
  }
}
