import ArgumentParser
import Explorer
import QueueModel

/// What stands along the x axis of a plot, as it is typed: `WP`, `N`, `C.B` for the spin budget of C,
/// `interval` for that of arrivals.
struct PlotAxis: Hashable {
  let name: String
  let control: Control

  /// What a text names.
  /// - Throws: what would be right.
  init(reading argument: String) throws(ValidationError) {
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
    else {
      throw ValidationError(
        """
        write a parameter, N, S, interval, or the number of a party's strategy, as C.B: \
        \(Strategy.Setting.allCases.map(\.rawValue).joined(separator: ", "))
        """)
    }
    control = .setting(party, setting)
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
