import ArgumentParser

/// The value of an option that is a whole number of a range.
enum WholeNumber {
  /// A reader of such options, which throws what would be right.
  static func reader<Number: FixedWidthInteger & Sendable>(
    of range: ClosedRange<Number>
  ) -> @Sendable (String) throws -> Number {
    { text in
      guard let number = Number(text), range.contains(number) else {
        let (least, most) = (range.lowerBound, range.upperBound)
        throw ValidationError("write a whole number from \(least) to \(most)")
      }
      return number
    }
  }
}
