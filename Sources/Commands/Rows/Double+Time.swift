extension Double {
  /// A time as a table has it: a decimal number, finite and not negative; nil for any other text.
  init?(time text: String) {
    let allowed = Set("0123456789.eE+-".utf8)
    guard text.utf8.allSatisfy(allowed.contains), let value = Double(text), value.isFinite,
      value >= 0
    else { return nil }
    self = value
  }
}
