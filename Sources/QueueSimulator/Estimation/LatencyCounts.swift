import Histogram

/// How often each latency occurred.
///
/// The first few thousand are kept as they are, and percentiles of them are exact; then a histogram
/// counts to three significant digits.
struct LatencyCounts: Sendable {
  private var values: [Int] = []
  private var histogram: Histogram<UInt64>?
  private(set) var count = 0
  private(set) var sum: Int128 = 0
  private(set) var max = 0

  private static let mostValues = 4096

  @inline(__always)
  mutating func record(_ latency: Int) {
    count += 1
    sum += Int128(latency)
    if latency > max { max = latency }
    if histogram != nil { histogram?.record(UInt64(latency)) } else { keep(latency) }
  }

  private mutating func keep(_ latency: Int) {
    values.append(latency)
    guard values.count == Self.mostValues else { return }
    // Room for latencies up to 2³⁶ from the start, since growing is slow, and beyond if need be.
    var counts = Histogram<UInt64>(
      highestTrackableValue: 1 << 36, numberOfSignificantValueDigits: .three)
    counts.autoResize = true
    for value in values { counts.record(UInt64(value)) }
    histogram = counts
    values = []
  }

  /// The median and the 99th percentile: the least latencies that half and 99 % of the messages do
  /// not exceed.
  var percentiles: (median: Int, p99: Int) {
    let (half, most) = ((count + 1) / 2, count - count / 100)
    guard let histogram else {
      let sorted = values.sorted()
      return sorted.isEmpty ? (0, 0) : (sorted[half - 1], sorted[most - 1])
    }
    // The library's own search takes milliseconds, for it cannot be specialised; its iterator adds
    // up what it passes, for which there has to be room.
    guard sum < Int128(Int.max) else {
      let found = [50, 99].map { min(Int(histogram.valueAtPercentile($0)), max) }
      return (found[0], found[1])
    }
    var median: Int?
    for step in histogram.recordedValues() {
      let seen = Int(step.totalCountToThisValue)
      guard seen >= (median == nil ? half : most) else { continue }
      let value = min(Int(histogram.highestEquivalentForValue(step.value)), max)
      if median == nil { median = value }
      if seen >= most { return (median ?? value, value) }
    }
    return (max, max)
  }
}
