internal import Plotting
public import QueueModel

extension ValueText {
  /// Why a text is not a strategy, a distribution or a kind of arrivals.
  public static func sentence(_ error: MechanismTextError) -> String {
    switch error {
    case .empty(let mechanism):
      "no \(noun(mechanism)) is written; \(choice(of: mechanism))"
    case .unknownKind(let kind, let mechanism):
      "\(quoted(kind)) is not \(article(mechanism)); \(choice(of: mechanism))"
    case .unknownSetting(let setting, let kind, let known):
      "\(kind) has no setting \(quoted(setting)); \(settings(known))"
    case .repeatedSetting(let setting, let kind): "\(symbol(setting)) of \(kind) is written twice"
    case .unnamedAfterNamed(let value, let kind, let known):
      "\(quoted(value)) needs a name, as those before it have; \(kind): \(settings(known))"
    case .tooManySettings(let kind, []): "\(kind) has no settings; write \(kind) alone"
    case .tooManySettings(let kind, let known):
      "\(kind) has too many values; \(settings(known))"
    case .missing(let setting, let kind):
      "\(kind) needs \(setting == "FILE" ? "a file" : "its \(setting)"), as \(example(of: kind))"
    case .unreadable(let error, let setting, let isDuration):
      sentence(error, setting: symbol(setting), isDuration: isDuration)
    case .outOfRange(let setting, let value, let allowed, let isDuration):
      "\(symbol(setting)) is \(value); \(bounds(allowed))\(isDuration ? " ticks" : "")"
    case .notADecimal(let text, let setting):
      "\(setting) is \(quoted(text)), which is not a decimal number; write it as 0.5"
    case .decimalOutOfRange(let setting, let value, let limit):
      "\(setting) is \(value); it can be above 0 and up to \(limit)"
    case .spacingAboveInterval(let spacing, let interval):
      "spacing is \(spacing), above the interval, which is \(interval); it can be 0 to \(interval)"
    }
  }

  private static func sentence(
    _ error: DurationTextError, setting: String, isDuration: Bool
  ) -> String {
    switch error {
    case .empty:
      "\(setting) is empty; write \(isDuration ? "ticks, as 1500, or a unit, as 1.5us" : "a count")"
    case .tooLarge, .notWhole(below: .max): "\(setting): that is too large"
    case .notWhole(let below) where !isDuration:
      "\(setting): that is not a whole number; \(below) or \(Int128(below) + 1) would be"
    case .notANumber where !isDuration: "\(setting): that is not a number; write a count, as 8"
    case .unknownUnit(let unit) where !isDuration, .unitOnCount(let unit):
      "\(setting) is a count and has no unit, so not \(quoted(unit))"
    default: "\(setting): \(sentence(error, of: Parameter.WP))"
    }
  }

  private static func noun(_ mechanism: Mechanism) -> String {
    switch mechanism {
    case .strategy, .distribution: mechanism.rawValue
    case .arrivals: "kind of arrivals"
    }
  }

  private static func article(_ mechanism: Mechanism) -> String { "a \(noun(mechanism))" }

  private static func choice(of mechanism: Mechanism) -> String {
    let kinds = mechanism.kinds.joined(separator: ", ")
    return mechanism == .strategy ? "\(kinds), or A to X" : "there are \(kinds)"
  }

  /// Settings by the names under which a keyboard has them.
  private static func settings(_ known: [String]) -> String {
    known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"
  }

  private static func symbol(_ setting: String) -> String {
    Strategy.Setting(rawValue: setting)?.symbol ?? setting
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    "it can be \(NumberText.grouped(range.lowerBound)) to \(NumberText.grouped(range.upperBound))"
  }

  private static func example(of kind: String) -> String {
    switch kind {
    case "bursts": "bursts:10us,8"
    case "empirical": "empirical:times.csv:WP"
    default: "\(kind):10us"
    }
  }
}
