public import Events

/// Keys, what they do, and the words for it in the help.
public struct Binding: Sendable {
  /// The keys, in the order of their commands.
  public let keys: [Key]
  /// How the keys are written: `←→`.
  public let label: String
  /// What the keys do: one command for each, or one for all.
  public let commands: [Command]
  /// What they do, for the help overlay.
  public let help: String
  /// A word for the bottom line, if the keys are shown there.
  public let short: String?

  /// The n-th key does the n-th command; a binding with one command gives it to all of its keys.
  func command(for key: Key) -> Command? {
    guard let index = keys.firstIndex(of: key) else { return nil }
    return commands.count == 1 ? commands[0] : commands[index]
  }

  /// The same with another word in the bottom line.
  func called(_ short: String) -> Binding {
    Binding(keys: keys, label: label, commands: commands, help: help, short: short)
  }
}
