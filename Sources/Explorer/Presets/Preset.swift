public import QueueModel

/// A scenario worth starting from, with the source of its numbers.
public struct Preset: Hashable, Sendable {
  /// What the preset is called on the command line: its file's name without `.toml`.
  public let name: String
  /// What it is called in words.
  public let title: String
  /// Its parameters and the unit of their ticks.
  public let scenario: Scenario
  /// Where each of the nine numbers comes from.
  public let provenance: [Parameter: Provenance]
  /// What is special about it, and what to try; empty if nothing is said.
  public let note: String
  /// The knob on the x axis when the preset is opened.
  public let x: Knob

  /// The built-in preset of that name.
  public static func named(_ name: String) -> Preset? { builtIn.first { $0.name == name } }
}
