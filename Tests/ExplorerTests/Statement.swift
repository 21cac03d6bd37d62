import QueueModel

@testable import Explorer

/// Takes the inequalities of the explorer's sentences at their word.
enum Statement {
  /// Whether the numbers of `… a 9 400 < SC 9 401` stand as they say and belong to the scenario;
  /// nil where a text has no inequality.
  static func isTrue(_ text: String, in scenario: Scenario) -> Bool? {
    if text.contains("WP = WC") { return scenario.WP == scenario.WC }
    for sign in ["≥", "≤", "<", ">", "="] {
      let sides = text.components(of: " \(sign) ")
      guard sides.count == 2, let left = side(sides[0]), let right = side(sides[1]) else {
        continue
      }
      for (name, value) in [left, right] {
        if let name, quantity(name, in: scenario) != value { return false }
      }
      return holds(left.value, sign, right.value)
    }
    return nil
  }

  static func holds(_ left: Int, _ sign: String, _ right: Int) -> Bool {
    switch sign {
    case "≥": left >= right
    case "≤": left <= right
    case "<": left < right
    case ">": left > right
    default: left == right
    }
  }

  /// The number at the end of a text, and the name before it, if there is one.
  static func side(_ text: String) -> (name: String?, value: Int)? {
    let plain = String(text.map { $0 == "−" ? "-" : $0 })
    let words = plain.components(of: ", ").last?.split(separator: " ").map(String.init) ?? []
    let digits = words.reversed().prefix { $0.allSatisfy { $0.isNumber || $0 == "-" } }.reversed()
    guard let value = Int(digits.joined()) else { return nil }
    return (words.dropLast(digits.count).last, value)
  }

  private static func quantity(_ name: String, in scenario: Scenario) -> Int? {
    switch name {
    case "a": scenario.a
    case "b": scenario.b
    default: Parameter(rawValue: name).map { scenario[$0] }
    }
  }
}

extension String {
  /// The parts between separators.
  func components(of separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
