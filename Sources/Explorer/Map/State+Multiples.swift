internal import Events

extension State {
  /// A key that means something among the small multiples; nil for any other.
  mutating func pressInMultiples(_ key: Key) -> [Effect]? { nil }

  /// The mouse on the small multiples.
  /// - Returns: whether it was there.
  mutating func useOnMultiples(_ mouse: Mouse) -> Bool { false }
}
