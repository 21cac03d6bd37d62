/// Why a simulation has no result.
public enum SimulationError: Error, Hashable, Sendable {
  /// The state of the pair did not recur within that many messages.
  case periodTooLong(messageLimit: Int)
  /// Something in the experiment is random, so that it has no period.
  case noPeriod
  /// The caller asked to stop.
  case cancelled
}
