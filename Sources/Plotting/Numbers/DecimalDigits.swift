/// The shortest decimal digits that name a `Double`: 0.d₁d₂d₃… × 10^exponent.
struct DecimalDigits {
  private(set) var isNegative: Bool
  private(set) var digits: [UInt8] = []
  private(set) var exponent: Int

  var isZero: Bool { digits.isEmpty }

  /// Nil for NaN and infinities.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let parts = value.magnitude.description.split(separator: "e")
    var beforePoint: Int?
    for character in parts[0].utf8 {
      if character == UInt8(ascii: ".") {
        beforePoint = digits.count
      } else {
        digits.append(character - UInt8(ascii: "0"))
      }
    }
    isNegative = value < 0
    exponent = (beforePoint ?? digits.count) + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    normalize()
  }

  /// The digit at a place behind the point's left end: 0 is the first one, beyond the last are
  /// zeros.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < digits.count ? digits[index] : 0
  }

  /// Keeps so many digits, halves rounded away from zero.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    let roundsUp = count >= 0 && digits[count] >= 5
    digits.removeSubrange(max(0, count)...)
    if roundsUp {
      while digits.last == 9 { digits.removeLast() }
      if let last = digits.indices.last {
        digits[last] += 1
      } else {
        digits = [1]
        exponent += 1
      }
    }
    normalize()
  }

  /// Keeps so many digits behind the decimal point.
  mutating func round(toPlaces places: Int) {
    round(toDigits: exponent + places)
  }

  private mutating func normalize() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent = digits.isEmpty ? 0 : exponent - zeros
    if digits.isEmpty { isNegative = false }
  }
}
