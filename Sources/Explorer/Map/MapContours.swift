internal import Plotting
internal import QueueModel

/// The lines of equal cost on the map.
enum MapContours: CaseIterable, Sendable {
  case none
  /// T over max(WP, WC), below which no pair can go.
  case time
  /// E over what polling costs.
  case work

  /// The ratios along which lines run, in tenths and in rising order.
  var tenths: [Int] {
    switch self {
    case .none: []
    case .time: Self.timeTenths
    case .work: Self.workTenths
    }
  }

  private static let timeTenths = [11, 15, 20, 30, 50, 100]
  private static let workTenths = [5, 7, 10, 15, 20, 30, 50]

  /// How many lines a scenario with that cycle is above, without a division: a screen has a hundred
  /// thousand dots.
  func number(_ scenario: Scenario, _ cycle: Cycle, of tenths: [Int]) -> UInt8 {
    let (cost, least): (Int128, Int)
    switch self {
    case .none: return 0
    case .time: (cost, least) = (cycle.duration, max(scenario.WP, scenario.WC))
    case .work: (cost, least) = (cycle.work, Int(scenario.polling.work))
    }
    // Costs and the bar stay below 2⁸², so that ten times the cost and a ratio of the bar fit.
    let bar = Int128(cycle.messages) &* Int128(least)
    var number: UInt8 = 0
    for ratio in tenths {
      guard cost &* 10 > Int128(ratio) &* bar else { break }
      number += 1
    }
    return number
  }

  /// The looks of the lines; the one beyond which polling is cheaper is firm.
  var lines: [HeatLines.Level] {
    tenths.map { tenths in
      HeatLines.Level(
        "×\(NumberText.significant(Double(tenths) / 10, digits: 3))",
        dash: self == .work && tenths == 10 ? .solid : .dotted)
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
