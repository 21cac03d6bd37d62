/// How values are spread along an axis.
public enum Scaling: String, CaseIterable, Hashable, Sendable {
  case linear
  /// Equal factors take equal room; for domains above zero.
  case logarithmic
}
