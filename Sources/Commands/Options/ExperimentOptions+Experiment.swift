import Explorer
import QueueModel

extension ExperimentOptions {
  /// The experiment that starts from the preset of `--preset`.
  /// - Throws: as for a scenario, and `CommandFailure.unknownPreset`.
  func experiment() throws(CommandFailure) -> (Experiment, remarks: [String]) {
    try experiment(startingFrom: StartingPoint.named(parameters.preset).experiment)
  }

  /// Another experiment with what was typed in place of its own, and what a person should know about
  /// how its numbers came about.
  /// - Throws: what `ParameterOptions.scenario` throws; `CommandFailure.mechanism` or `.rate` for
  ///   what cannot be read; `.cannotOpen`, `.stream` or `.samples` for a file of samples.
  func experiment(
    startingFrom base: Experiment
  ) throws(CommandFailure) -> (Experiment, remarks: [String]) {
    var experiment = base
    experiment.scenario = try parameters.scenario(startingFrom: base.scenario)
    var remarks: [String] = []
    for parameter in Parameter.allCases {
      guard let (option, text) = typedDistribution(parameter) else { continue }
      let distribution = try read(option, text) { text throws(MechanismTextError) in
        try WrittenDistribution(reading: text, isFile: SampleFile.exists)
      }
      switch distribution {
      case .known(let known): experiment.variability[parameter] = known
      case .empirical(let file, let column):
        let samples = try SampleFile.samples(
          file, column: column, name: String(distribution.text.dropFirst("empirical:".count)))
        experiment.variability[parameter] = .empirical(samples)
        guard parameters.typed(parameter) == nil else { continue }
        let mean = try experiment.scenario.taking(samples, for: parameter)
        experiment.scenario = mean
        remarks.append(
          "\(parameter.rawValue) is \(mean[parameter]), the mean of \(samples.name), rounded")
      }
    }
    for party in Party.allCases {
      guard let (option, text) = strategies.typed(party) else { continue }
      let scenario = experiment.scenario
      experiment[party] = try read(option, text) { text throws(MechanismTextError) in
        try Strategy(reading: text, for: party, in: scenario)
      }
    }
    try readArrivals(&experiment, &remarks)
    return (experiment, remarks)
  }

  private func read<Value>(
    _ option: String, _ text: String, _ read: (String) throws(MechanismTextError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(MechanismTextError) {
      return try read(text)
    } catch {
      throw .mechanism(option: option, text: text, error)
    }
  }

  private func readArrivals(
    _ experiment: inout Experiment, _ remarks: inout [String]
  ) throws(CommandFailure) {
    let unit = experiment.scenario.unit
    let parsed = { (text: String) throws(MechanismTextError) in
      try Arrivals(reading: text, unit: unit)
    }
    guard let rate else {
      if let arrivals { experiment.arrivals = try read("--arrivals", arrivals, parsed) }
      return
    }
    guard unit.ticksPerSecond != nil else { throw .rate(rate, .noTime) }
    let number: Double
    do throws(RateFault) {
      number = try RateText.number(rate)
    } catch {
      throw .rate(rate, error)
    }
    guard number > 0 else { throw .rate(rate, .notPositive) }
    guard let interval = RateText.interval(of: number, unit: unit) else {
      throw .rate(rate, .outOfRange(unit))
    }
    let text = arrivals ?? "poisson"
    guard Self.lacksInterval(text, unit) else {
      _ = try read("--arrivals", text, parsed)
      throw .rate(rate, .contradicts(arrivals: text))
    }
    let whole = "\(text)\(text.contains(":") ? "," : ":")interval=\(interval)"
    experiment.arrivals = try read("--arrivals", whole, parsed)
    let exact = Double(unit.ticksPerSecond ?? 0) / number
    if exact != Double(interval) {
      remarks.append(
        "messages are \(interval)\(unit.suffix) apart, the interval of \(rate)/s, rounded")
    }
  }
}

extension ExperimentOptions {
  /// Whether nothing but the interval is missing in arrivals.
  fileprivate static func lacksInterval(_ text: String, _ unit: TimeUnit) -> Bool {
    do throws(MechanismTextError) {
      _ = try Arrivals(reading: text, unit: unit)
      return false
    } catch {
      if case .missing("interval", _) = error { return true }
      return false
    }
  }
}

extension Scenario {
  /// The scenario in which a time is the mean of samples, rounded.
  fileprivate func taking(
    _ samples: Samples, for parameter: Parameter
  ) throws(CommandFailure) -> Scenario {
    let mean = samples.mean.rounded()
    let value = mean > 1e15 ? 1_000_000_000_000_000 : max(Int(mean), parameter.range.lowerBound)
    do throws(ScenarioError) {
      return try turning(.one(parameter), to: value)
    } catch {
      throw .scenario(error)
    }
  }
}
