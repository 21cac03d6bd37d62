import Explorer
import QueueModel

extension ParameterOptions {
  /// The preset of `--preset`, with the typed parameters in place of its own.
  /// - Throws: `CommandFailure.unknownPreset`, `.option` or `.scenario`.
  func scenario() throws(CommandFailure) -> Scenario {
    try scenario(startingFrom: StartingPoint.named(preset).scenario)
  }

  /// A scenario with the typed parameters in place of its own.
  /// - Throws: `CommandFailure.option` or `.scenario`.
  func scenario(startingFrom base: Scenario) throws(CommandFailure) -> Scenario {
    let typed = try values(unit: base.unit)
    return try Scenario(unit: base.unit) { typed[$0] ?? base[$0] }
  }

  /// The typed parameters, in ticks.
  /// - Throws: `CommandFailure.option`.
  func values(unit: TimeUnit) throws(CommandFailure) -> [Parameter: Int] {
    var values: [Parameter: Int] = [:]
    for parameter in Parameter.allCases {
      guard let (option, text) = typed(parameter) else { continue }
      values[parameter] = try parameter.value(text, behind: option, unit: unit)
    }
    return values
  }
}

extension Parameter {
  /// The value that was typed behind an option, in ticks where it is a time.
  /// - Throws: `CommandFailure.option`.
  func value(
    _ text: String, behind option: String, unit: TimeUnit
  ) throws(CommandFailure) -> Int {
    do throws(DurationTextError) {
      return try DurationText.value(text, of: self, unit: unit)
    } catch {
      throw .option(self, option: option, text: text, error)
    }
  }
}

extension Scenario {
  /// The scenario in which each parameter has the value that a function gives.
  /// - Throws: `CommandFailure.scenario`.
  init(unit: TimeUnit, value: (Parameter) -> Int) throws(CommandFailure) {
    do throws(ScenarioError) {
      try self.init(
        L: value(.L), kP: value(.kP), kC: value(.kC), WP: value(.WP), WC: value(.WC),
        NP: value(.NP), NC: value(.NC), SP: value(.SP), SC: value(.SC), unit: unit)
    } catch {
      throw .scenario(error)
    }
  }
}
