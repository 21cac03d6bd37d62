/// Why a simulation has no result.
public enum SimulationError: Error, Hashable, Sendable {
  /// The state of the pair did not recur within that many messages.
  case periodTooLong(messageLimit: Int)
  /// The caller asked to stop.
  case cancelled
}
