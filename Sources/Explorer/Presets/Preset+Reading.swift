import QueueModel

extension Preset {
  /// The preset, or saved scenario, of a TOML text. kP and kC may be left out and are then 1.
  /// - Parameters:
  ///   - text: all of the file.
  ///   - file: its name, which problems begin with.
  ///   - samples: reads measured times that a distribution names.
  /// - Throws: the first thing that is wrong with the text.
  public init(
    parsing text: String, file: String, samples: SampleReader = .none
  ) throws(FileError) {
    let edited = EditedFile(text, file: file)
    if let problem = edited.problems.first { throw problem }
    var reader = PresetReader(file: file, samples: samples)
    for setting in edited.settings { try reader.read(setting) }
    self = try reader.preset()
  }
}

/// Takes a preset's keys apart.
private struct PresetReader {
  let file: String
  private let samples: SampleReader
  private var title: String?
  private var note = ""
  private var unit: Setting?
  private var hertz: Setting?
  private var x = Knob.WP
  private var values: [Parameter: Int] = [:]
  private var provenance: [Parameter: Provenance] = [:]
  private var lines: [String: Int] = [:]
  private var strategies: [Party: Setting] = [:]
  private var distributions: [Parameter: Setting] = [:]
  private var arrivals: Setting?

  init(file: String, samples: SampleReader) {
    self.file = file
    self.samples = samples
  }

  private static let knobs = (Knob.nine + [.N, .S]).map { ($0.symbol, $0) }
  private static let keys =
    ["title", "note", "unit", "hertz", "x", "P", "C", "arrivals", "distribution"]
    + Parameter.allCases.map(\.rawValue)

  mutating func read(_ setting: Setting) throws(FileError) {
    lines[setting.key] = setting.line
    switch setting.key {
    case "title": title = try setting.text(in: file)
    case "note": note = try setting.text(in: file)
    case "unit": unit = setting
    case "hertz": hertz = setting
    case "x": x = try setting.choice(in: file, of: PresetReader.knobs)
    case "P": strategies[.P] = setting
    case "C": strategies[.C] = setting
    case "arrivals": arrivals = setting
    case "distribution": try readDistributions(setting)
    default:
      guard let parameter = Parameter(rawValue: setting.key) else {
        throw setting.unknown(in: file, known: PresetReader.keys)
      }
      try read(parameter, setting)
    }
  }

  /// A number alone, or `{ value = 2400, published = "the paper, section 3.3" }`.
  private mutating func read(_ parameter: Parameter, _ setting: Setting) throws(FileError) {
    guard case .table(let inner) = setting.value else {
      guard case .integer = setting.value else {
        throw setting.wrongKind(in: file, expected: [.integer, .table])
      }
      return try set(parameter, setting)
    }
    for setting in inner {
      switch setting.name {
      case "value": try set(parameter, setting)
      case "published": try note(parameter, setting, .published(source: setting.text(in: file)))
      case "derived": try note(parameter, setting, .derived(source: setting.text(in: file)))
      case "measured": try note(parameter, setting, .measured(source: setting.text(in: file)))
      case "estimated": try note(parameter, setting, .estimated(reason: setting.text(in: file)))
      default:
        throw setting.unknown(
          in: file,
          known: ["value", "published", "derived", "measured", "estimated"].map {
            "\(parameter.rawValue).\($0)"
          })
      }
    }
    guard values[parameter] != nil else {
      throw FileError(
        file: file, line: setting.line, key: setting.key + ".value", problem: .missingKey)
    }
  }

  /// `distribution.WP = "exponential"`, for any of the six times.
  private mutating func readDistributions(_ setting: Setting) throws(FileError) {
    guard case .table(let inner) = setting.value else {
      throw setting.wrongKind(in: file, expected: [.table])
    }
    let times = Parameter.allCases.filter(\.isDuration)
    for setting in inner {
      guard let parameter = times.first(where: { $0.rawValue == setting.name }) else {
        throw setting.unknown(in: file, known: times.map { "distribution.\($0.rawValue)" })
      }
      distributions[parameter] = setting
    }
  }

  private mutating func set(_ parameter: Parameter, _ setting: Setting) throws(FileError) {
    values[parameter] = try setting.integer(in: file)
  }

  private mutating func note(
    _ parameter: Parameter, _ setting: Setting, _ origin: Provenance
  ) throws(FileError) {
    guard provenance.updateValue(origin, forKey: parameter) == nil else {
      throw setting.error(in: file, .secondOrigin)
    }
  }

  func preset() throws(FileError) -> Preset {
    var values = values
    for threshold in [Parameter.kP, .kC] { values[threshold] = values[threshold] ?? 1 }
    if let missing = Parameter.allCases.first(where: { values[$0] == nil }) {
      throw FileError(file: file, key: missing.rawValue, problem: .missingKey)
    }
    let name = EditedFile.name(of: file)
    let unit = try TimeUnit.reading(unit, hertz: hertz, in: file) ?? .ticks
    return Preset(
      name: name, title: title ?? name,
      experiment: try experiment(try scenario(values, unit: unit)),
      provenance: Dictionary(
        uniqueKeysWithValues: Parameter.allCases.map {
          ($0, provenance[$0] ?? .estimated(reason: nil))
        }),
      note: note, x: x, file: file)
  }

  /// The scenario with what is not as in the paper's model, in the words of the command line.
  private func experiment(_ scenario: Scenario) throws(FileError) -> Experiment {
    var experiment = Experiment(scenario)
    for party in Party.allCases {
      guard let setting = strategies[party] else { continue }
      experiment[party] = try mechanism(setting) { text throws(MechanismTextError) in
        try Strategy(reading: text, for: party, in: scenario)
      }
    }
    for parameter in Parameter.allCases {
      guard let setting = distributions[parameter] else { continue }
      experiment.variability[parameter] = try distribution(setting)
    }
    if let arrivals {
      experiment.arrivals = try mechanism(arrivals) { text throws(MechanismTextError) in
        try Arrivals(reading: text, unit: scenario.unit)
      }
    }
    return experiment
  }

  private func mechanism<Value>(
    _ setting: Setting, _ read: (String) throws(MechanismTextError) -> Value
  ) throws(FileError) -> Value {
    let text = try setting.text(in: file)
    do throws(MechanismTextError) {
      return try read(text)
    } catch {
      throw setting.error(in: file, .mechanism(text, error))
    }
  }

  private func distribution(_ setting: Setting) throws(FileError) -> Distribution {
    let written = try mechanism(setting) { text throws(MechanismTextError) in
      try WrittenDistribution(reading: text, isFile: samples.isFile)
    }
    switch written {
    case .known(let distribution): return distribution
    case .empirical(let path, let column):
      do throws(SampleReader.Refusal) {
        let name = String(written.text.dropFirst("empirical:".count))
        return .empirical(try samples.read(path, column, name))
      } catch {
        throw setting.error(in: file, .unreadable(reason: error.reason))
      }
    }
  }

  private func scenario(
    _ values: [Parameter: Int], unit: TimeUnit
  ) throws(FileError) -> Scenario {
    do throws(ScenarioError) {
      return try Scenario(values, unit: unit)
    } catch {
      let (parameter, problem) = error.fault
      throw FileError(
        file: file, line: lines[parameter.rawValue], key: parameter.rawValue,
        problem: problem)
    }
  }
}
