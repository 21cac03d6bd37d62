import ArgumentParser
import Explorer
import QueueModel

/// A stretch of a parameter's values, as it is typed: `0:4000` or `0:4us`.
struct ValueRange {
  private let text: String
  private let low: String
  private let high: String

  /// Both ends, which are read when the axis is known.
  /// - Throws: what would be right.
  init(reading argument: String) throws(ValidationError) {
    let ends = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else {
      throw ValidationError("write the least and the largest value, as 0:4000 or 0:4us")
    }
    (text, low, high) = (argument, ends[0], ends[1])
  }

  /// The values in ticks, as far as the axis can take them.
  /// - Throws: `CommandFailure.mechanism` or `.noRange`.
  func values(of axis: PlotAxis, in scenario: Scenario) throws(CommandFailure) -> ClosedRange<Int> {
    let allowed = axis.range(in: scenario)
    let lower = max(try value(low, of: axis, scenario), allowed.lowerBound)
    let upper = min(try value(high, of: axis, scenario), allowed.upperBound)
    guard lower < upper else { throw .noRange(axis.name, text: text, allowed: allowed) }
    return lower...upper
  }

  private func value(
    _ text: String, of axis: PlotAxis, _ scenario: Scenario
  ) throws(CommandFailure) -> Int {
    let isDuration = axis.control.isDuration
    do throws(DurationTextError) {
      return isDuration
        ? try DurationText.ticks(text, unit: scenario.unit) : try DurationText.count(text)
    } catch {
      let fault = MechanismTextError.unreadable(
        error, setting: axis.name, isDuration: isDuration)
      throw .mechanism(option: "--x-range", text: self.text, fault)
    }
  }
}
