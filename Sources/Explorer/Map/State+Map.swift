internal import Events

extension State {
  /// A key that means something on the map; nil for any other.
  mutating func pressInMap(_ key: Key) -> [Effect]? { nil }

  /// The mouse on the map.
  /// - Returns: whether it was there.
  mutating func useOnMap(_ mouse: Mouse) -> Bool { false }
}
