internal import QueueModel

extension ScenarioError {
  /// Which number of a file is wrong, and what it can be.
  var fault: (parameter: Parameter, problem: FileError.Problem) {
    let (parameter, value, highest) =
      switch self {
      case .outOfRange(let parameter, let value, let allowed):
        (parameter, value, allowed.upperBound)
      case .thresholdAboveLength(let parameter, let value, let length): (parameter, value, length)
      }
    return (
      parameter, .outOfRange(value: value, lowest: parameter.range.lowerBound, highest: highest)
    )
  }
}

extension Scenario {
  /// A scenario of the numbers of a file; one that is missing counts as 0, and is out of range where
  /// that is none.
  init(_ values: [Parameter: Int], unit: TimeUnit) throws(ScenarioError) {
    func value(_ parameter: Parameter) -> Int { values[parameter] ?? 0 }
    try self.init(
      L: value(.L), kP: value(.kP), kC: value(.kC), WP: value(.WP), WC: value(.WC),
      NP: value(.NP), NC: value(.NC), SP: value(.SP), SC: value(.SC), unit: unit)
  }
}
