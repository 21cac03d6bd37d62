import QueueModel

/// Reads how many messages a second there are: `200000`, `200k`, `1.5M`.
enum RateText {
  /// The number, or nil; it may be 0 or negative.
  static func number(_ text: String) -> Double? {
    let text = text.trimming(while: \.isWhitespace)
    let factor: Double? =
      switch text.last {
      case "k": 1e3
      case "M": 1e6
      case "G": 1e9
      default: nil
      }
    guard let factor else { return decimal(text) }
    return decimal(String(text.dropLast())).map { $0 * factor }
  }

  /// A plain decimal number: digits and a point, and perhaps a sign.
  static func decimal(_ text: String) -> Double? {
    let text = text.trimming(while: \.isWhitespace).replacing("_", with: "")
    guard text.utf8.allSatisfy({ (48...57).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
    else { return nil }
    return Double(text)
  }
}

extension RateText {
  /// The mean time between so many messages a second, to the nearest tick; nil where a tick is not
  /// a time or no arrivals can be that far apart.
  static func interval(of rate: Double, unit: TimeUnit) -> Int? {
    guard let ticks = unit.ticksPerSecond, rate > 0 else { return nil }
    let interval = (Double(ticks) / rate).rounded()
    guard interval <= Double(Arrivals.intervals.upperBound), interval >= 1 else { return nil }
    return Int(interval)
  }
}
