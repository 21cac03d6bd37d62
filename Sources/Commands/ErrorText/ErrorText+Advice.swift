import Explorer
import QueueModel

extension ErrorText {
  /// Why there is no advice.
  static func sentence(_ fault: AdviceQuestion.Fault) -> String {
    switch fault {
    case .notExact(.distribution):
      "advice needs times that do not vary; leave out --distribution, or use kickscope compare"
    case .notExact(.arrivals):
      "advice needs messages that are always there; leave out --arrivals and --rate"
    case .notExact(.strategy(let party, let text)):
      """
      \(party.rawValue)'s strategy \(text) has no exact latency; advice knows notify and poll, and \
      kickscope compare shows all strategies
      """
    case .unknownLever(let name):
      "--change \(ValueText.quoted(name)): what can be changed is L, kP, kC and strategy"
    case .rangeShape(let text):
      "--within \(ValueText.quoted(text)): write it as L=1:1024, the lower end first"
    case .rangeName(let text):
      "--within \(ValueText.quoted(text)): ranges can be given for L, kP and kC"
    case .rangeValue(let text, let parameter, let error):
      "--within \(ValueText.quoted(text)): \(ValueText.sentence(error, of: parameter))"
    case .rangeOrder(let text):
      "--within \(ValueText.quoted(text)): the lower end stands first"
    case .freedom(let error): sentence(error)
    case .limit(let text, let error):
      "--limit \(ValueText.quoted(text)): \(LimitText.sentence(error))"
    }
  }

  private static func sentence(_ error: FreedomError) -> String {
    switch error {
    case .outOfRange(let parameter, let range, let allowed):
      """
      --within \(parameter.rawValue)=\(range.lowerBound):\(range.upperBound): it can be \
      \(allowed.lowerBound) to \(allowed.upperBound)
      """
    case .thresholdAboveLength(let threshold, let value, let length):
      """
      \(threshold.rawValue) is at least \(value), but L at most \(length): let L be longer, or \
      \(threshold.rawValue) lower
      """
    case .noPairing: "there is no strategy to choose from"
    }
  }
}
