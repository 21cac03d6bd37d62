internal import Events

extension State {
  /// Opens the choice of formats.
  mutating func chooseExport() { overlay = .export }

  /// A key while the choice of formats is open.
  mutating func chooseExport(_ key: Key) -> [Effect] {
    overlay = nil
    return []
  }

  /// Writes what is on screen to a file.
  mutating func export(_ format: Export.Format, to file: String) -> [Effect] { [] }
}
