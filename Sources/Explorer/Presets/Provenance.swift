/// Where a number comes from.
public enum Provenance: Hashable, Sendable {
  /// Its source says it.
  case published(source: String)
  /// It follows from what its source says.
  case derived(source: String)
  /// It was measured, on a machine and in a way that its source names.
  case measured(source: String)
  /// Nobody measured it: chosen or guessed, and why, if that is said.
  case estimated(reason: String?)

  /// What a saved scenario says of a number that was changed by hand.
  static let setByHand = Provenance.estimated(reason: "set by hand")
}
