import ArgumentParser
import QueueModel

/// A stretch of a parameter's values, as it is typed: `0:4000` or `0:4us`.
struct ValueRange: ExpressibleByArgument {
  private let text: String
  private let low: String
  private let high: String

  init?(argument: String) {
    let ends = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return nil }
    (text, low, high) = (argument, ends[0], ends[1])
  }

  /// The values in ticks, as far as a knob of a scenario can take them.
  /// - Throws: `CommandFailure.option` or `.noRange`.
  func values(of knob: Knob, in scenario: Scenario) throws(CommandFailure) -> ClosedRange<Int> {
    let allowed = scenario.range(of: knob)
    let lower = max(try value(low, of: knob, scenario), allowed.lowerBound)
    let upper = min(try value(high, of: knob, scenario), allowed.upperBound)
    guard lower < upper else { throw .noRange(knob, text: text, allowed: allowed) }
    return lower...upper
  }

  private func value(
    _ text: String, of knob: Knob, _ scenario: Scenario
  ) throws(CommandFailure) -> Int {
    do throws(DurationTextError) {
      return try DurationText.value(text, of: knob.leader, unit: scenario.unit)
    } catch {
      throw .option(knob.leader, option: "--x-range", text: self.text, error)
    }
  }
}
