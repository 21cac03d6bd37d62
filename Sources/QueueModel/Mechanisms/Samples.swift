/// Measured times: at least one, none of them negative or infinite, not all zero.
public struct Samples: Hashable, Sendable {
  /// What they are called, for people: the file and column that they came from.
  public let name: String
  /// The samples, as they were measured.
  public let values: [Double]
  /// Their mean, above 0.
  public let mean: Double

  /// Nil where there are none, one is negative or not finite, or all are zero.
  public init?(_ values: [Double], name: String) {
    guard !values.isEmpty, values.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    guard mean > 0, mean.isFinite else { return nil }
    self.values = values
    self.name = name
    self.mean = mean
  }
}
