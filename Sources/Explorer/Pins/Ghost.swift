public import QueueModel

/// An experiment whose curves stay on the plots, to be compared with.
public struct Ghost: Equatable, Sendable {
  /// What was on screen when it was pinned.
  public let experiment: Experiment
  /// What lay along the x axis when it was pinned.
  let x: Control
  /// What the simulator had found along it.
  let points: [SimulatedPoint]
  /// T and E where it stood; nil if they were not known yet.
  let T: Double?
  let E: Double?
}
