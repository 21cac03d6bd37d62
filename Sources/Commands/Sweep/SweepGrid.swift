import QueueModel

/// All points of a sweep: the product of its axes, the last one fastest. Points are made when they
/// are asked for, so that a grid can have any number of them.
struct SweepGrid: Sendable {
  /// Why a point of the grid is no experiment.
  enum Impossible: Error, Hashable {
    case scenario(ScenarioError)
    case setting(Strategy.Setting, Party, value: Int)
    case interval(value: Int)
    /// A rate, in millionths of a message per second, whose interval no arrivals can have.
    case rate(value: Int)
    /// Bursts whose messages are further apart than messages in the mean.
    case spacing(Int, interval: Int)
    /// In millionths.
    case variation(value: Int)
    case spread(value: Int)
  }

  let base: Experiment
  let axes: [SweepAxis]
  /// How many points there are.
  let count: Int

  /// - Throws: `CommandFailure.axis` where an axis turns what the base does not have, or two axes
  ///   the same; `.gridTooLarge`.
  init(_ base: Experiment, axes: [SweepAxis]) throws(CommandFailure) {
    for (index, axis) in axes.enumerated() {
      do throws(SweepAxis.Fault) {
        try axis.check(against: base)
        if let other = axes[..<index].first(where: axis.overlaps) { throw .twice(other.name) }
      } catch {
        throw .axis(axis.name, error, base.scenario.unit)
      }
    }
    var count = 1
    for axis in axes {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: axis.count)
      guard !isTooLarge, product <= Self.limit else { throw .gridTooLarge(limit: Self.limit) }
      count = product
    }
    (self.base, self.axes, self.count) = (base, axes, count)
  }

  static let limit = 1_000_000_000_000_000

  /// Whether every point is the paper's model.
  var isPapersModel: Bool {
    base.isPapersModel
      && axes.allSatisfy { if case .knob = $0.quantity { true } else { false } }
  }

  /// Whether a closed form says what happens at one of the first points.
  var hasClosedForms: Bool {
    isPapersModel
      || (0..<min(count, 1000)).contains { row in
        (try? experiment(at: row)).flatMap { ModelForm($0) } != nil
      }
  }

  /// The value of each axis at a point.
  func values(at row: Int) -> [Int] {
    var rest = row
    var values = [Int](repeating: 0, count: axes.count)
    for index in axes.indices.reversed() {
      values[index] = axes[index][rest % axes[index].count]
      rest /= axes[index].count
    }
    return values
  }

  /// The experiment at a point.
  func experiment(at row: Int) throws(Impossible) -> Experiment {
    var parameters = Parameter.allCases.map { base.scenario[$0] }
    var experiment = base
    for (axis, value) in zip(axes, values(at: row)) {
      if case .knob(let knob) = axis.quantity {
        for parameter in knob.parameters { parameters[parameter.place] = value }
      } else {
        try axis.quantity.place(value, in: &experiment)
      }
    }
    do throws(ScenarioError) {
      experiment.scenario = try Scenario(
        L: parameters[0], kP: parameters[1], kC: parameters[2], WP: parameters[3],
        WC: parameters[4], NP: parameters[5], NC: parameters[6], SP: parameters[7],
        SC: parameters[8], unit: base.scenario.unit)
    } catch {
      throw .scenario(error)
    }
    return experiment
  }
}

extension SweptQuantity {
  /// Gives everything but a knob a value.
  fileprivate func place(
    _ value: Int, in experiment: inout Experiment
  ) throws(SweepGrid.Impossible) {
    switch self {
    case .knob: break
    case .setting(let setting, let parties):
      for party in parties where experiment[party][setting] != nil {
        guard setting.range.contains(value) else { throw .setting(setting, party, value: value) }
        experiment[party][setting] = value
      }
    case .interval: try Self.pace(&experiment, value, else: .interval(value: value))
    case .rate:
      let impossible = SweepGrid.Impossible.rate(value: value)
      let rate = Double(value) / Double(Self.parts)
      guard let interval = RateText.interval(of: rate, unit: experiment.scenario.unit) else {
        throw impossible
      }
      try Self.pace(&experiment, interval, else: impossible)
    case .variation(let parameters):
      let variation = Double(value) / Double(Self.parts)
      guard 0...Distribution.largestVariation ~= variation else { throw .variation(value: value) }
      for parameter in parameters {
        experiment.variability[parameter] =
          value == 0 ? .constant : .lognormal(variation: variation)
      }
    case .spread(let parameters):
      let spread = Double(value) / Double(Self.parts)
      guard 0...1 ~= spread else { throw .spread(value: value) }
      for parameter in parameters {
        experiment.variability[parameter] = value == 0 ? .constant : .uniform(spread: spread)
      }
    }
  }

  private static func pace(
    _ experiment: inout Experiment, _ interval: Int, else impossible: SweepGrid.Impossible
  ) throws(SweepGrid.Impossible) {
    guard Arrivals.intervals.contains(interval) else { throw impossible }
    if case .bursts(_, _, let spacing) = experiment.arrivals, spacing > interval {
      throw .spacing(spacing, interval: interval)
    }
    experiment.arrivals = experiment.arrivals.paced(interval)
  }
}

extension SweepAxis {
  /// Whether the base of a sweep has what the axis turns.
  fileprivate func check(against base: Experiment) throws(Fault) {
    switch quantity {
    case .knob: break
    case .setting(let setting, let parties):
      guard parties.contains(where: { base[$0][setting] != nil }) else {
        throw .noSetting(setting, parties)
      }
    case .rate where base.scenario.unit.ticksPerSecond == nil: throw .noTime
    case .interval, .rate:
      guard base.arrivals.interval != nil else { throw .noArrivals }
    case .variation(let parameters):
      for parameter in parameters {
        switch base.variability[parameter] {
        case .constant, .lognormal: break
        default: throw .otherDistribution(parameter)
        }
      }
    case .spread(let parameters):
      for parameter in parameters {
        switch base.variability[parameter] {
        case .constant, .uniform: break
        default: throw .otherDistribution(parameter)
        }
      }
    }
  }
}

extension Parameter {
  /// Its place among `allCases`.
  fileprivate var place: Int {
    switch self {
    case .L: 0
    case .kP: 1
    case .kC: 2
    case .WP: 3
    case .WC: 4
    case .NP: 5
    case .NC: 6
    case .SP: 7
    case .SC: 8
    }
  }
}

extension Distribution {
  /// The largest coefficient of variation that a lognormal time can have.
  static let largestVariation = 100.0
}
