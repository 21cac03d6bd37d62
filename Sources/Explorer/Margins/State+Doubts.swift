extension State {
  /// Asks by how much the selected parameter may be off.
  mutating func askForDoubt() {}

  /// Takes the answer: `10%`, `200ns`, `0` for none.
  mutating func doubt(_ control: Control, _ text: String) -> [Effect] { [] }
}
