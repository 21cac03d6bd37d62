import ArgumentParser

/// A stretch of a parameter's values in ticks, as it is typed: `0:4000`.
struct ValueRange: ExpressibleByArgument {
  let values: ClosedRange<Int>

  init?(argument: String) {
    let numbers = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let low = numbers[0], let high = numbers[1], low >= 0, low < high,
      high <= 1_000_000_000
    else { return nil }
    values = low...high
  }
}
