internal import Events

extension State {
  /// A key that steps through a period; nil for any other.
  mutating func pressInPeriod(_ key: Key) -> [Effect]? { nil }
}
