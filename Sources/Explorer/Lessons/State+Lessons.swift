internal import Events

extension State {
  /// Opens the list of lessons.
  mutating func chooseLesson() { overlay = .lessons(selected: 0) }

  /// A key while the list of lessons is open.
  mutating func chooseLesson(_ key: Key, from selected: Int) -> [Effect] {
    overlay = nil
    return []
  }

  /// A key that a lesson under way takes; nil for any other.
  mutating func pressInLesson(_ key: Key) -> [Effect]? { nil }

  /// Takes a number as a prediction.
  mutating func predict(_ text: String) -> [Effect] { [] }
}
