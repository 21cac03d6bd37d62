internal import Plotting
public import QueueModel

/// What is wrong with a value that somebody typed, in a sentence: what it is and what would be right.
public enum ValueText {
  /// Why a typed text is not a value of a parameter.
  public static func sentence(_ error: DurationTextError, of parameter: Parameter) -> String {
    let right = example(of: parameter)
    return switch error {
    case .empty: "\(parameter.rawValue) is empty; \(right)"
    case .notANumber: "that is not a number; \(right)"
    case .unknownUnit(let unit):
      parameter.isDuration
        ? "\(quoted(unit)) is not a unit of time; units are s, ms, us, ns and ps"
        : "\(quoted(unit)) cannot stand here: \(parameter.rawValue) is a count; \(right)"
    case .foreignUnit(let unit, let scenario):
      "\(quoted(unit)) cannot be converted to \(name(of: scenario)); write the number alone"
    case .unitOnCount(let unit):
      "\(parameter.rawValue) is a count and has no unit, so not \(quoted(unit)); \(right)"
    case .notWhole(.max): sentence(.tooLarge, of: parameter)
    case .notWhole(let below):
      """
      that is not a whole number of \(parameter.isDuration ? "ticks" : kind(of: parameter)); \
      \(below) or \(Int128(below) + 1) would be
      """
    case .tooLarge: "that is too large; \(range(of: parameter))"
    case .tooManyDecimals: "that has more decimal places than any whole number of ticks"
    }
  }

  /// Why nine numbers are not a scenario.
  public static func sentence(_ error: ScenarioError) -> String {
    switch error {
    case .outOfRange(let parameter, let value, _):
      "\(parameter.rawValue) is \(value); \(range(of: parameter))"
    case .thresholdAboveLength(let threshold, let value, let length):
      """
      \(threshold.rawValue) is \(value), above L, which is \(length); \
      it can be 1 to \(length)
      """
    }
  }

  private static func range(of parameter: Parameter) -> String {
    let range = parameter.range
    let bounds =
      "\(NumberText.grouped(range.lowerBound)) to \(NumberText.grouped(range.upperBound))"
    return "it can be \(bounds)\(parameter.isDuration ? " ticks" : "")"
  }

  private static func example(of parameter: Parameter) -> String {
    parameter.isDuration ? "write ticks, as 1500, or a unit, as 1.5us" : "write a count, as 256"
  }

  private static func kind(of parameter: Parameter) -> String {
    parameter == .kP ? "messages" : "slots"
  }

  private static func name(of unit: TimeUnit) -> String {
    switch unit {
    case .ticks: "the abstract ticks of this scenario"
    case .nanoseconds: "nanoseconds"
    case .microseconds: "microseconds"
    case .cycles: "clock cycles"
    }
  }

  /// A text as it was typed: shortened, and without what a terminal would obey.
  public static func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(40) {
      let isHarmless = scalar.properties.generalCategory != .control
      shown += isHarmless ? String(scalar) : "?"
    }
    return "'\(shown)\(text.unicodeScalars.count > 40 ? "..." : "")'"
  }
}
