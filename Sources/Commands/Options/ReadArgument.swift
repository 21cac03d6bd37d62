import ArgumentParser

extension ExpressibleByArgument {
  /// The value of an option.
  /// - Throws: what would be right, where the text is none.
  static func read(_ text: String, right: String) throws(ValidationError) -> Self {
    guard let value = Self(argument: text) else { throw ValidationError(right) }
    return value
  }
}
