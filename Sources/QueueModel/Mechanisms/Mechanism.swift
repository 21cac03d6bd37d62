/// What a text can name.
public enum Mechanism: String, CaseIterable, Hashable, Sendable {
  case strategy, distribution, arrivals

  /// The kinds that there are, as they are written.
  public var kinds: [String] {
    switch self {
    case .strategy: Strategy.Kind.allCases.map(\.rawValue)
    case .distribution: WrittenDistribution.kinds
    case .arrivals: Arrivals.kinds
    }
  }
}
