/// The distance between two ticks: 1, 2 or 5 times a power of ten.
struct TickStep {
  let mantissa: Double
  let power: Int

  /// The multiples inside a domain, nil if there are more than `count`.
  func multiples(in domain: ClosedRange<Double>, atMost count: Int) -> [Double]? {
    let size = multiple(1)
    guard size > 0, size.isFinite else { return [] }
    var index = (domain.lowerBound / size).rounded(.up)
    guard index.magnitude < 1e15 else { return nil }
    if multiple(index - 1) >= domain.lowerBound { index -= 1 }
    if multiple(index) < domain.lowerBound { index += 1 }
    var values: [Double] = []
    while true {
      let value = multiple(index)
      guard value <= domain.upperBound else { return values }
      guard values.count < count else { return nil }
      values.append(value)
      index += 1
    }
  }

  /// Multiplied or divided only once, so that 3 × 0.1 is the number that 0.3 names.
  private func multiple(_ index: Double) -> Double {
    power < 0
      ? index * mantissa / Logarithm.power10(-power)
      : index * mantissa * Logarithm.power10(power)
  }

  /// Labels of one form for all: plain up to five columns, else in the shortest of k, M, G, T that
  /// needs at most three digits on each side of the point.
  func ticks(_ values: [Double]) -> [Tick] {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let labels: [String]
    if largest >= 1e15 || (largest < 1e-4 && largest > 0) {
      labels = values.map { value in
        let digits = (DecimalDigits(value)?.exponent ?? 0) - power
        return NumberText.scientific(value, digits: max(1, digits))
      }
    } else {
      let plain = values.map { label($0, unit: 0, suffix: "") }
      labels =
        TickStep.width(plain) <= 5
        ? plain
        : [(3, "k"), (6, "M"), (9, "G"), (12, "T")].reduce(plain) { best, unit in
          guard unit.0 - power <= 3, largest < Logarithm.power10(unit.0 + 3) else { return best }
          let other = values.map { label($0, unit: unit.0, suffix: unit.1) }
          return TickStep.width(other) < TickStep.width(best) ? other : best
        }
    }
    return zip(values, labels).map { Tick(value: $0, label: $1) }
  }

  private func label(_ value: Double, unit: Int, suffix: String) -> String {
    value == 0
      ? "0"
      : NumberText.decimal(
        value / Logarithm.power10(unit), places: max(0, unit - power), trimmingZeros: unit > 0)
        + suffix
  }

  private static func width(_ labels: [String]) -> Int {
    labels.reduce(0) { max($0, $1.utf8.count) }
  }
}
