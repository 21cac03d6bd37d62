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
    func value(_ parameter: Parameter) -> Int { typed[parameter] ?? base[parameter] }
    do throws(ScenarioError) {
      return try Scenario(
        L: value(.L), kP: value(.kP), kC: value(.kC), WP: value(.WP), WC: value(.WC),
        NP: value(.NP), NC: value(.NC), SP: value(.SP), SC: value(.SC), unit: base.unit)
    } catch {
      throw .scenario(error)
    }
  }

  /// The typed parameters, in ticks.
  /// - Throws: `CommandFailure.option`.
  func values(unit: TimeUnit) throws(CommandFailure) -> [Parameter: Int] {
    var values: [Parameter: Int] = [:]
    for parameter in Parameter.allCases {
      guard let (option, text) = typed(parameter) else { continue }
      do throws(DurationTextError) {
        values[parameter] = try DurationText.value(text, of: parameter, unit: unit)
      } catch {
        throw .option(parameter, option: option, text: text, error)
      }
    }
    return values
  }
}
