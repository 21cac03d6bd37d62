internal import Plotting
internal import QueueModel

/// Numbers as a person reads them: grouped, with their unit once.
enum Readout {
  static func value(_ value: Int) -> String {
    value < 0 ? "−\(NumberText.grouped(-max(value, -.max)))" : NumberText.grouped(value)
  }

  /// So many of something: `1 message`, `2 messages`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(value(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// T or E without a unit: exact where it is whole, else to a tenth or a hundredth of a tick.
  static func ticks(_ fraction: Fraction) -> String {
    if fraction.denominator == 1, let whole = Int(exactly: fraction.numerator) {
      return NumberText.grouped(whole)
    }
    let value = fraction.approximation
    let (places, scale): (Int, Int128) = value >= 1000 ? (1, 10) : (2, 100)
    // A zero at the end says that the number is rounded: 1 101.0 is not 1 101.
    return NumberText.decimal(
      value, places: places, trimmingZeros: scale.isMultiple(of: fraction.denominator))
  }

  /// T, E or a latency without a unit, to a tenth or a hundredth of a tick.
  static func ticks(_ value: Double) -> String {
    NumberText.decimal(value, places: value >= 1000 ? 1 : 2)
  }

  static func ticks(_ fraction: Fraction, _ unit: TimeUnit) -> String {
    unit.symbol.isEmpty ? ticks(fraction) : "\(ticks(fraction)) \(unit.symbol)"
  }

  /// What something is multiplied by: `×1.48`, and `÷2.5` for what becomes less. Nothing over nothing
  /// is the same.
  static func factor(_ ratio: Double) -> String {
    if ratio.isNaN || (0.995..<1.005).contains(ratio) { return "×1.00" }
    guard ratio > 0 else { return "to 0" }
    guard ratio.isFinite else { return "from 0" }
    return ratio >= 1
      ? "×\(NumberText.significant(ratio, digits: 3))"
      : "÷\(NumberText.significant(1 / ratio, digits: 3))"
  }

  /// A change of a knob in per cent: `−13 %`, `+4 %`; empty from zero.
  static func change(from old: Int, to new: Int) -> String {
    guard old != 0 else { return "" }
    let percent = (Double(new) / Double(old) - 1) * 100
    if percent > 900 || percent < -99 { return Readout.factor(Double(new) / Double(old)) }
    let size =
      percent.magnitude < 10
      ? NumberText.significant(percent.magnitude, digits: 2)
      : NumberText.decimal(percent.magnitude, places: 0)
    return "\(percent < 0 ? "−" : "+")\(size) %"
  }

  /// A deviation in per cent: `+2.1 %`, `−8.3 %`, `0 %`.
  static func percent(_ percent: Double) -> String {
    let size = percent.magnitude
    guard size >= 0.005 else { return "0 %" }
    let text =
      size < 0.995
      ? NumberText.decimal(size, places: 2)
      : NumberText.decimal(size, places: size < 99.95 ? 1 : 0)
    return "\(percent < 0 ? "−" : "+")\(text) %"
  }

  /// Messages in a second, if a tick is a time.
  static func rate(_ time: Double, _ unit: TimeUnit) -> String? {
    guard let ticks = unit.ticksPerSecond, time > 0 else { return nil }
    let rate = Double(ticks) / time
    switch rate {
    case 1e9...: return "\(NumberText.significant(rate / 1e9, digits: 3)) G/s"
    case 1e6...: return "\(NumberText.significant(rate / 1e6, digits: 3)) M/s"
    case 1e3...: return "\(NumberText.significant(rate / 1e3, digits: 3)) k/s"
    default: return "\(NumberText.significant(rate, digits: 3))/s"
    }
  }
}
