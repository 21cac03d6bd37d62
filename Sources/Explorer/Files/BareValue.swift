/// A value of TOML that stands without quotes: `true`, `false`, a number, or a date, a time or both.
enum BareValue {
  /// Whether a text can be one: false for all at which TOMLKit's parser aborts the program.
  static func isOne(_ text: Substring) -> Bool {
    if text == "true" || text == "false" || isNumberOrDate(text) || isTime(text) { return true }
    if ["inf", "nan"].contains(unsigned(text)) { return true }
    guard let middle = text.firstIndex(where: "Tt ".contains) else { return false }
    return isNumberOrDate(text[..<middle]) && isTime(text[text.index(after: middle)...])
  }

  private static func isNumberOrDate(_ text: Substring) -> Bool {
    let digits = unsigned(text)
    return digits.first.map("0123456789.".contains) == true
      && digits.allSatisfy("0123456789abcdefABCDEFxo_.+-".contains)
  }

  private static func unsigned(_ text: Substring) -> Substring {
    text.first.map("+-".contains) == true ? text.dropFirst() : text
  }

  private static func isTime(_ text: Substring) -> Bool {
    text.first.map("0123456789".contains) == true && text.allSatisfy("0123456789:.Zz+-".contains)
  }
}
