/// A question in the bottom line, and the answer as far as it is typed.
public struct Prompt: Equatable, Sendable {
  /// What is asked for.
  public let purpose: Purpose
  /// What has been typed so far.
  public internal(set) var text: String

  /// What the answer is for.
  public enum Purpose: Hashable, Sendable {
    /// The name under which the operating point is saved as a scenario.
    case scenarioName
    /// The file to which what is on screen is written.
    case exportFile(Export.Format)
    /// By how much a parameter may be off.
    case doubt(Control)
    /// A number that a lesson asks for.
    case prediction
    /// What T, E and the worst latency of an advice may be at most.
    case limits
  }

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    self.text = text
  }
}
