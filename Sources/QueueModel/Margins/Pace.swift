/// A quotient that is not reduced: ticks for so many messages. Comparing two of them is exact, and
/// nearly always as fast as with floating-point numbers.
struct Pace {
  let ticks: Int128
  let messages: Int
  let approximation: Double

  init(_ ticks: Int128, _ messages: Int) {
    self.ticks = ticks
    self.messages = messages
    approximation = Double(small: ticks) / Double(messages)
  }

  init(_ quantity: Quantity, _ cycle: Cycle) {
    self.init(quantity == .T ? cycle.duration : cycle.work, cycle.messages)
  }

  var exact: Fraction { Fraction(reducing: ticks, Int128(messages)) }

  static func < (left: Pace, right: Pace) -> Bool {
    let (a, b) = (left.approximation, right.approximation)
    // Three roundings put each off by no more than 2⁻⁵¹ of itself.
    if (a - b).magnitude > 1e-12 * max(a, b) { return a < b }
    let one = left.ticks.multipliedFullWidth(by: Int128(right.messages))
    let other = right.ticks.multipliedFullWidth(by: Int128(left.messages))
    return (one.high, one.low) < (other.high, other.low)
  }
}
