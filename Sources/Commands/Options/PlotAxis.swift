import ArgumentParser
import Explorer
import QueueModel

/// What stands along the x axis of a plot, as it is typed: `WP`, `N`, `C.B` for the spin budget of C,
/// `interval` for that of arrivals.
struct PlotAxis: ExpressibleByArgument, Hashable {
  let name: String
  let control: Control

  init?(argument: String) {
    name = argument
    if let knob = Knob(symbol: argument) {
      control = .knob(knob)
      return
    }
    if argument == "interval" {
      control = .interval
      return
    }
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let party = Party(rawValue: parts[0]),
      let setting = Strategy.Setting(rawValue: parts[1])
    else { return nil }
    control = .setting(party, setting)
  }

  /// The value of an option.
  /// - Throws: what would be right.
  static func read(_ text: String) throws -> PlotAxis {
    try read(
      text,
      right: """
        write a parameter, N, S, interval, or the number of a party's strategy, as C.B: \
        \(Strategy.Setting.allCases.map(\.rawValue).joined(separator: ", "))
        """)
  }

  init(_ knob: Knob) { (name, control) = (knob.symbol, .knob(knob)) }

  /// Whether the experiment has such a number.
  func exists(in experiment: Experiment) -> Bool {
    switch control {
    case .setting(let party, let setting): experiment[party][setting] != nil
    case .interval: experiment.arrivals.interval != nil
    default: true
    }
  }

  /// The values that it can have.
  func range(in scenario: Scenario) -> ClosedRange<Int> {
    control.knob.map(scenario.range) ?? control.limits
  }
}
