extension State {
  /// Asks for a name to save the operating point under.
  mutating func askForName() {}

  /// Saves the operating point as a scenario.
  mutating func save(as name: String) -> [Effect] { [] }
}
