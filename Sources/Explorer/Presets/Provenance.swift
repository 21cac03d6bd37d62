/// Where a number comes from.
public enum Provenance: Hashable, Sendable {
  /// Its source says it.
  case published(source: String)
  /// It follows from what its source says.
  case derived(source: String)
  /// Nobody measured it: chosen or guessed, and why, if that is said.
  case estimated(reason: String?)
}
