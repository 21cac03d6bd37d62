internal import Plotting
internal import QueueModel

/// The lines of equal cost on the map.
enum MapContours: CaseIterable, Sendable {
  case none
  /// T over max(WP, WC), below which no pair can go.
  case time
  /// E over what polling costs.
  case work

  /// The ratios along which lines run, in rising order.
  var levels: [Double] {
    switch self {
    case .none: []
    case .time: Self.timeLevels
    case .work: Self.workLevels
    }
  }

  private static let timeLevels = [1.1, 1.5, 2, 3, 5, 10]
  private static let workLevels = [0.5, 0.7, 1, 1.5, 2, 3, 5]

  /// What the lines are of, by a scenario's closed form.
  func ratio(_ scenario: Scenario, _ form: ClosedForm) -> Double {
    switch self {
    case .none: 1
    case .time: form.cycle.timePerMessage / Double(max(scenario.WP, scenario.WC))
    case .work: form.cycle.workPerMessage / scenario.polling.workPerMessage
    }
  }

  /// How many of the levels a ratio is above.
  static func number(of ratio: Double, in levels: [Double]) -> UInt8 {
    var number: UInt8 = 0
    for level in levels where ratio > level { number += 1 }
    return number
  }

  /// The looks of the lines; the one beyond which polling is cheaper is firm.
  var lines: [HeatLines.Level] {
    levels.map { level in
      HeatLines.Level(
        "×\(NumberText.significant(level, digits: 3))",
        dash: self == .work && level == 1 ? .solid : .dotted)
    }
  }

  /// What the lines say, from long to short.
  var meanings: [String] {
    switch self {
    case .none: []
    case .time: ["lines: T over max(WP, WC)", "lines: T/max(W)"]
    case .work:
      [
        "lines: E over polling's E; dots: polling is cheaper",
        "E over polling's; dots: polling is cheaper", "lines: E/polling",
      ]
    }
  }
}
