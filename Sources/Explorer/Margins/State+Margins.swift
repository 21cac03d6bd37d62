internal import Events

extension State {
  /// A key that means something among the margins; nil for any other.
  mutating func pressInMargins(_ key: Key) -> [Effect]? { nil }
}
