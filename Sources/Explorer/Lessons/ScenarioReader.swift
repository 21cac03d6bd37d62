internal import QueueModel

/// Reads the table `scenario` of a lesson: a preset or the nine numbers, strategies and arrivals.
struct ScenarioReader {
  let file: String
  /// The table's key, for what is missing in it.
  let key: String
  let line: Int?

  private static let words = ["preset", "unit", "hertz", "P", "C", "arrivals", "N", "S"]
  private static let keys = Parameter.allCases.map(\.rawValue) + words

  /// The point that the settings describe, over another one where there is one.
  func point(
    _ settings: [Setting], over base: (preset: Preset, experiment: Experiment)?
  ) throws(FileError) -> (preset: Preset, experiment: Experiment) {
    for setting in settings where !Self.keys.contains(setting.name) {
      throw setting.unknown(in: file, known: Self.keys.map { "\(key).\($0)" })
    }
    var base = base
    if let setting = settings.named("preset") {
      let name = try setting.text(in: file)
      guard let preset = Preset.named(name) else {
        throw setting.error(
          in: file, .notAllowed(value: name, allowed: Preset.builtIn.map(\.name)))
      }
      base = (preset, preset.experiment)
    }
    let unit = try TimeUnit.reading(
      settings.named("unit"), hertz: settings.named("hertz"), in: file)
    let scenario = try scenario(settings, base?.experiment.scenario, unit)
    var experiment = base?.experiment ?? Experiment(scenario)
    experiment.scenario = scenario
    for name in ["P", "C", "arrivals"] {
      guard let setting = settings.named(name), let control = Control(named: name) else { continue }
      experiment = try assign(setting, control, in: experiment)
    }
    return (base?.preset ?? .standard, experiment)
  }

  private func assign(
    _ setting: Setting, _ control: Control, in experiment: Experiment
  ) throws(FileError) -> Experiment {
    let text = try setting.text(in: file)
    do throws(AssignmentError) {
      return try Assignment(control: control, text: text).applied(to: experiment)
    } catch {
      throw setting.error(in: file, .assignment(error))
    }
  }

  private func scenario(
    _ settings: [Setting], _ base: Scenario?, _ unit: TimeUnit?
  ) throws(FileError) -> Scenario {
    let unit = unit ?? base?.unit ?? .nanoseconds
    var values: [Parameter: Int] = [:]
    var sources: [Parameter: Setting] = [:]
    for setting in settings {
      guard let knob = Knob(symbol: setting.name) else { continue }
      for parameter in knob.parameters {
        values[parameter] = try number(setting, parameter, unit)
        sources[parameter] = setting
      }
    }
    for parameter in Parameter.allCases where values[parameter] == nil {
      values[parameter] =
        base?[parameter] ?? ([.kP, .kC].contains(parameter) ? 1 : nil)
    }
    if let missing = Parameter.allCases.first(where: { values[$0] == nil }) {
      throw FileError(
        file: file, line: line, key: "\(key).\(missing.rawValue)", problem: .missingKey)
    }
    do throws(ScenarioError) {
      return try Scenario(values, unit: unit)
    } catch {
      let (parameter, problem) = error.fault
      throw FileError(
        file: file, line: sources[parameter]?.line ?? line,
        key: sources[parameter]?.key ?? "\(key).\(parameter.rawValue)",
        problem: problem)
    }
  }

  /// A whole number of ticks, or a text with a unit.
  private func number(
    _ setting: Setting, _ parameter: Parameter, _ unit: TimeUnit
  ) throws(FileError) -> Int {
    switch setting.value {
    case .integer(let number): return number
    case .text(let text):
      do throws(DurationTextError) {
        return try DurationText.value(text, of: parameter, unit: unit)
      } catch {
        throw setting.error(
          in: file, .assignment(.unreadable(parameter.rawValue, text: text, error)))
      }
    default: throw setting.wrongKind(in: file, expected: [.integer, .text])
    }
  }
}
