internal import Plotting
public import QueueModel

/// What is wrong with a value that somebody typed, in a sentence: what it is and what would be right.
public enum ValueText {
  /// Why a typed text is not a value of a parameter.
  public static func sentence(_ error: DurationTextError, of parameter: Parameter) -> String {
    sentence(error, of: .knob(.one(parameter)))
  }

  /// Why a typed text is not a value of a control.
  static func sentence(_ error: DurationTextError, of control: Control) -> String {
    let right = example(of: control)
    let called = control.knob?.leader.rawValue ?? control.name
    return switch error {
    case .empty: "\(called) is empty; \(right)"
    case .notANumber: "that is not a number; \(right)"
    case .unknownUnit(let unit):
      control.isDuration
        ? "\(quoted(unit)) is not a unit of time; units are s, ms, us, ns and ps"
        : "\(quoted(unit)) cannot stand here: \(called) is a count; \(right)"
    case .foreignUnit(let unit, let scenario):
      "\(quoted(unit)) cannot be converted to \(name(of: scenario)); write the number alone"
    case .unitOnCount(let unit):
      "\(called) is a count and has no unit, so not \(quoted(unit)); \(right)"
    case .notWhole(.max): sentence(.tooLarge, of: control)
    case .notWhole(let below):
      """
      that is not a whole number of \(control.isDuration ? "ticks" : kind(of: control)); \
      \(below) or \(Int128(below) + 1) would be
      """
    case .tooLarge: "that is too large; \(bounds(control.limits, of: control))"
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

  /// Why a value of a control is none.
  static func sentence(outOfRange control: Control, in range: ClosedRange<Int>) -> String {
    "\(control.name): \(bounds(range, of: control))"
  }

  private static func range(of parameter: Parameter) -> String {
    bounds(parameter.range, of: .knob(.one(parameter)))
  }

  private static func bounds(_ range: ClosedRange<Int>, of control: Control) -> String {
    let lowest = Readout.value(range.lowerBound, of: control)
    let highest = Readout.value(range.upperBound, of: control)
    return "it can be \(lowest) to \(highest)\(control.isDuration ? " ticks" : "")"
  }

  private static func example(of control: Control) -> String {
    if case .variation = control { return "write a share of the mean, as 0.5" }
    return control.isDuration
      ? "write ticks, as 1500, or a unit, as 1.5us" : "write a count, as 256"
  }

  private static func kind(of control: Control) -> String {
    switch control {
    case .L, .kC, .setting(.P, .theta), .setting(.C, .n): "slots"
    case .setting(_, .R): "naps"
    default: "messages"
    }
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
  public static func quoted(_ text: String) -> String { "'\(shown(text))'" }

  /// The same without quotes around it.
  public static func shown(_ text: String, limit: Int = 40) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      shown += isHarmless(scalar) ? String(scalar) : "?"
    }
    return shown + (text.unicodeScalars.count > limit ? "..." : "")
  }

  /// Control characters move the cursor, line separators break a message in two, and marks of
  /// direction turn what follows around.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    case .format: scalar == "\u{200D}"
    default: true
    }
  }
}
