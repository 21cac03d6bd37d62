/// What COLORTERM says.
public enum ColorTerm {
  /// Whether a value of COLORTERM promises colours of 24 bits.
  public static func promisesDirect(_ value: String?) -> Bool {
    value == "truecolor" || value == "24bit"
  }
}
