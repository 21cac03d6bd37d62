/// Facts that do not hold, as they are found.
struct Faults {
  private(set) var found: [String] = []

  /// Notes what is said of something, if it is not so.
  mutating func expect(_ isSo: Bool, _ fact: @autoclosure () -> String) {
    if !isSo { found.append("not so: \(fact())") }
  }
}
