public import QueueModel

/// An experiment worth starting from, with the source of its numbers.
public struct Preset: Hashable, Sendable {
  /// What the preset is called on the command line: its file's name without `.toml`.
  public let name: String
  /// What it is called in words.
  public let title: String
  /// Its parameters, the unit of their ticks, and what is not as in the paper's model.
  public let experiment: Experiment
  /// Where each of the nine numbers comes from.
  public let provenance: [Parameter: Provenance]
  /// What is special about it, and what to try; empty if nothing is said.
  public let note: String
  /// The knob on the x axis when the preset is opened.
  public let x: Knob
  /// Under which heading it is listed.
  public internal(set) var group = Group.own
  /// The file that it was read from; nil for one that ships.
  public internal(set) var file: String?

  /// The headings of the list.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    /// The paper's figures, a blackboard example, one in each regime.
    case teaching
    /// Rings, channels and devices that are in use.
    case systems
    /// What a person saved.
    case own
  }

  /// Its nine numbers and their unit.
  public var scenario: Scenario { experiment.scenario }
}
