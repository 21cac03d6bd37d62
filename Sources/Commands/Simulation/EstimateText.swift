import Plotting
import QueueModel

/// Numbers with their uncertainty, as a person reads them.
enum EstimateText {
  /// A number to the digits that its half-width leaves, at most three places; and the half-width to
  /// two digits, `-` where nothing is known of it, nothing where the number is exact.
  static func texts(_ estimate: Estimate) -> (value: String, halfWidth: String) {
    let half = estimate.halfWidth
    guard !estimate.value.isNaN else { return ("-", "-") }
    guard half > 0, half.isFinite else {
      return (NumberText.decimal(estimate.value, places: 3), half == 0 ? "" : "-")
    }
    var places = 0
    var unit = 1.0
    while places < 3, half < 9.95 * unit {
      places += 1
      unit /= 10
    }
    return (
      NumberText.decimal(estimate.value, places: places, trimmingZeros: false),
      NumberText.significant(half, digits: 2)
    )
  }

  /// `3 912 ± 12`
  static func text(_ estimate: Estimate) -> String {
    let (value, half) = texts(estimate)
    return half.isEmpty ? value : "\(value) ± \(half)"
  }

  /// A share of time as `61.5 %`.
  static func percent(_ share: Double) -> String {
    "\(NumberText.decimal(share * 100, places: 1)) %"
  }
}
