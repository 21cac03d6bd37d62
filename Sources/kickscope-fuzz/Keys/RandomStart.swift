import Explorer
import Plotting
import Programs
import QueueModel

/// Where sessions begin.
enum RandomStart {
  static func state(_ generator: inout SplitMix64) -> State {
    let preset = generator.one(of: Preset.builtIn)
    var state = State(
      preset: preset, experiment: experiment(of: preset, &generator), size: size(&generator),
      appearance: appearance(&generator), isMouseOn: generator.chance(90))
    if generator.chance(30) { state.open(opening(&generator)) }
    if generator.chance(10) { state.show(RandomMeasurement.data(&generator)) }
    if generator.chance(25) { state.begin(generator.one(of: state.lessons)) }
    return state
  }

  /// Mostly small screens, for they are quickly drawn and most crowded.
  static func size(_ generator: inout SplitMix64) -> Size {
    switch generator.number(0...9) {
    case 0: Size(width: generator.number(1...300), height: generator.number(1...100))
    case 1: Size(width: generator.number(1...45), height: generator.number(1...14))
    case 2: generator.one(of: [Size(width: 120, height: 36), Size(width: 200, height: 60)])
    case 3: Size(width: generator.number(36...64), height: generator.number(10...22))
    case 4, 5: Size(width: 80, height: 24)
    default: Size(width: generator.number(1...110), height: generator.number(1...34))
    }
  }

  private static func appearance(_ generator: inout SplitMix64) -> Appearance {
    let themes = ThemeLibrary().entries
    return Appearance(
      theme: generator.one(of: themes).theme, themes: themes,
      glyphs: generator.one(of: GlyphSet.allCases), hasColor: generator.chance(80),
      isUTF8: generator.chance(85))
  }

  private static func opening(_ generator: inout SplitMix64) -> Opening {
    var opening = Opening(
      view: generator.one(of: View.allCases), isProjecting: generator.chance(20))
    if generator.chance(50) { opening.x = .knob(generator.one(of: Knob.nine + [.N, .S])) }
    if generator.chance(30) { opening.y = generator.one(of: Knob.nine) }
    if generator.chance(20) {
      opening.doubts[generator.one(of: Parameter.allCases)] = .relative(hundredths: 1_000)
    }
    return opening
  }

  /// The preset's, or other numbers, strategies, distributions or arrivals.
  private static func experiment(
    of preset: Preset, _ generator: inout SplitMix64
  ) -> Experiment? {
    guard generator.chance(60) else { return nil }
    let scenario = generator.chance(60) ? scenario(&generator) : preset.scenario
    var experiment = Experiment(scenario)
    if generator.chance(40) {
      experiment.P = strategy(for: .P, in: scenario, &generator)
      experiment.C = strategy(for: .C, in: scenario, &generator)
    }
    if generator.chance(30) {
      for parameter in Parameter.allCases where parameter.isDuration && generator.chance(40) {
        experiment.variability[parameter] = distribution(&generator)
      }
    }
    if generator.chance(20) { experiment.arrivals = arrivals(&generator) }
    return experiment
  }

  private static func strategy(
    for party: Party, in scenario: Scenario, _ generator: inout SplitMix64
  ) -> Strategy {
    var strategy = Strategy(generator.one(of: Strategy.Kind.allCases), for: party, in: scenario)
    for setting in strategy.settings where generator.chance(40) {
      let range = setting.range
      strategy[setting] = generator.one(of: [
        range.lowerBound, range.upperBound, range.lowerBound + 1, generator.number(range),
      ])
    }
    return strategy
  }

  private static func distribution(_ generator: inout SplitMix64) -> Distribution {
    let samples = Samples([1, 2, 3, 50], name: "samples.txt").map(Distribution.empirical)
    return generator.one(of: [
      .exponential, .uniform(spread: Double(generator.number(1...100)) / 100),
      .lognormal(variation: Double(generator.number(1...10_000)) / 100), samples ?? .exponential,
    ])
  }

  private static func arrivals(_ generator: inout SplitMix64) -> Arrivals {
    let interval = generator.one(of: [1, 3_000, 1_000_000_000, generator.number(1...100_000)])
    return generator.one(of: [
      .periodic(interval: interval), .poisson(interval: interval),
      .bursts(
        interval: interval, count: generator.one(of: [1, 16, 1_000_000]),
        spacing: generator.one(of: [0, interval])),
    ])
  }

  /// Times of every size, the longest queues, and ties.
  static func scenario(_ generator: inout SplitMix64) -> Scenario {
    func time(_ least: Int) -> Int {
      let slowest = Parameter.WP.range.upperBound
      return max(
        least,
        generator.one(of: [0, 1, slowest, generator.number(0...(1 << generator.number(0...29)))]))
    }
    while true {
      let longest = Parameter.L.range.upperBound
      let L = generator.one(of: [
        1, 2, 3, 16, 256, longest - 1, longest, generator.number(1...longest),
      ])
      let WP = time(1)
      let scenario = try? Scenario(
        L: L, kP: generator.one(of: [1, 1, (L + 1) / 2, L]),
        kC: generator.one(of: [1, 1, (L + 1) / 2, L]), WP: WP,
        WC: generator.chance(30) ? WP : time(1), NP: time(0), NC: time(0), SP: time(0), SC: time(0),
        unit: generator.chance(70) ? .nanoseconds : .ticks)
      if let scenario { return scenario }
    }
  }
}
