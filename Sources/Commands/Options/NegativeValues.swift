/// Negative numbers behind options.
enum NegativeValues {
  /// The arguments with each negative number joined to the option before it, as `--WP=-5`: alone it
  /// would be taken for an option itself, and the one before it would lack its value.
  static func joined(_ arguments: some Sequence<String>) -> [String] {
    var joined: [String] = []
    var areOptions = true
    for argument in arguments {
      if areOptions, let last = joined.last, lacksValue(last), isNegative(argument) {
        joined[joined.count - 1] = "\(last)=\(argument)"
      } else {
        joined.append(argument)
      }
      if argument == "--" { areOptions = false }
    }
    return joined
  }

  private static func lacksValue(_ option: String) -> Bool {
    option.hasPrefix("--") && option != "--" && !option.contains("=")
  }

  private static func isNegative(_ value: String) -> Bool {
    value.wholeMatch(of: /-[.\d].*/) != nil
  }
}
