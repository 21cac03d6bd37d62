internal import Events

extension State {
  /// Opens the advisor.
  mutating func advise() { overlay = .advice }

  /// A key while the advisor is open.
  mutating func pressInAdvice(_ key: Key) -> [Effect] {
    overlay = nil
    return []
  }
}
