extension Distribution {
  /// The distribution as it is written; samples are called by their name, their file and column.
  public var text: String {
    switch self {
    case .constant: "constant"
    case .uniform(let spread): "uniform:\(Self.decimal(spread))"
    case .exponential: "exponential"
    case .lognormal(let variation): "lognormal:\(Self.decimal(variation))"
    case .empirical(let samples): "empirical:\(samples.name)"
    }
  }

  private static func decimal(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
