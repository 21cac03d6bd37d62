import Plotting

/// The horizontal axis of a figure, in pixels.
struct SVGChart {
  let left = 60.0
  /// How wide the axis is.
  let width: Double
  /// The time at its right end; at its left end it is 0.
  let end: Double

  var right: Double { left + width }
  var fullWidth: Double { right + 30 }

  func x(_ time: Double) -> Double { left + (end > 0 ? time / end : 0) * width }

  var ticks: [Tick] { Scale(0...max(end, 1e-9)).ticks(atMost: Int(width / 90)) }

  /// A coordinate with two decimal places.
  static func number(_ value: Double) -> String {
    var hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    hundredths = Int(hundredths.magnitude)
    let rest = hundredths % 100
    let whole = "\(sign)\(hundredths / 100)"
    return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
