/// What is written to a file of what is on screen.
public enum Export {
  /// How it is written.
  public enum Format: String, CaseIterable, Hashable, Sendable {
    case svg, csv, json
  }

  /// What is on screen.
  enum Source: Hashable, Sendable {
    case view
    case comparison
  }
}
