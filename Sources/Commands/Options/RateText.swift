import QueueModel

/// Reads how many messages a second there are: `200000`, `200k`, `1.5M`.
enum RateText {
  /// The number; it may be 0 or negative, and is finite: beyond what a `Double` holds, the largest.
  /// - Throws: `RateFault.notANumber` or `.unknownSuffix`.
  static func number(_ text: String) throws(RateFault) -> Double {
    let text = text.trimming(while: \.isWhitespace)
    let suffix = text.drop { $0.isASCII && !$0.isLetter }
    guard let number = decimal(String(text[..<suffix.startIndex])) else { throw .notANumber }
    let factor: Double
    switch suffix {
    case "": factor = 1
    case "k": factor = 1e3
    case "M": factor = 1e6
    case "G": factor = 1e9
    default: throw .unknownSuffix(String(suffix))
    }
    let largest = Double.greatestFiniteMagnitude
    return min(max(number * factor, -largest), largest)
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
  /// The rates that arrivals can have, messages a second, where a tick is a time.
  static func rates(unit: TimeUnit) -> ClosedRange<Double>? {
    guard let ticks = unit.ticksPerSecond.map(Double.init) else { return nil }
    let intervals = Arrivals.intervals
    return ticks / Double(intervals.upperBound)...ticks / Double(intervals.lowerBound)
  }

  /// The mean time between so many messages a second, to the nearest tick; nil where a tick is not
  /// a time or no arrivals can be that far apart.
  static func interval(of rate: Double, unit: TimeUnit) -> Int? {
    guard let ticks = unit.ticksPerSecond, rate > 0 else { return nil }
    let interval = (Double(ticks) / rate).rounded()
    guard interval <= Double(Arrivals.intervals.upperBound), interval >= 1 else { return nil }
    return Int(interval)
  }
}
