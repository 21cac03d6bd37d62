import Histogram

/// The latencies of messages, one by one.
struct Latencies: Sendable {
  /// From the enqueue of a message to the end of C's work on it.
  private(set) var queue = LatencyCounts()
  /// From the start of P's work on the previous message to the end of C's work on this one.
  private(set) var service = LatencyCounts()
  /// From the arrival of a message to the end of C's work on it.
  private(set) var response = LatencyCounts()
  /// From the start of P's work on a message to its enqueue, over all messages.
  private(set) var span: Int128 = 0

  private struct Stamp {
    var enqueued = 0
    var previousBegan = 0
    var arrived = 0
  }

  /// What is known of the messages in the queue, by their number modulo its length.
  private var stamps: [Stamp]
  private let mask: Int
  /// The first message whose stamp is complete.
  private var firstKnown: Int
  private var working = -1
  private var began = 0
  private var previousBegan = 0
  /// When the messages that wait outside of the queue have arrived; a ring.
  private var arrivals: [Int] = []
  private var firstArrival = 0
  private var arrivalCount = 0
  /// Whether latencies are measured yet, or only messages followed.
  private var isMeasuring = false

  /// - Parameters:
  ///   - length: The length of the queue.
  ///   - nextMessage: The message that P works on, or works on next.
  ///   - waiting: Messages that wait outside of the queue since nobody knows when.
  init(length: Int, nextMessage: Int, waiting: Int) {
    var capacity = 1
    while capacity < length { capacity *= 2 }
    stamps = Array(repeating: Stamp(), count: capacity)
    mask = capacity - 1
    // The service latency also wants to know when the work on the message before began.
    firstKnown = nextMessage + 2
    for _ in 0..<waiting { arrives(at: Self.unknown) }
  }

  private static let unknown = -1

  /// From now on latencies are measured, of the messages that are under way, too.
  mutating func startMeasuring() {
    isMeasuring = true
    span = 0
  }

  @inline(__always)
  mutating func begins(_ message: Int, at now: Int) {
    guard message != working else { return }
    working = message
    (previousBegan, began) = (began, now)
  }

  @inline(__always)
  mutating func enqueues(_ message: Int, at now: Int) {
    span += Int128(now - began)
    stamps[message & mask] = Stamp(
      enqueued: now, previousBegan: previousBegan, arrived: takeArrival())
  }

  @inline(__always)
  mutating func finishes(_ message: Int, at now: Int) {
    guard isMeasuring, message >= firstKnown else { return }
    let stamp = stamps[message & mask]
    queue.record(now - stamp.enqueued)
    service.record(now - stamp.previousBegan)
    if !arrivals.isEmpty, stamp.arrived != Self.unknown { response.record(now - stamp.arrived) }
  }

  mutating func arrives(at now: Int) {
    if arrivalCount == arrivals.count { growArrivals() }
    arrivals[(firstArrival + arrivalCount) & (arrivals.count - 1)] = now
    arrivalCount += 1
  }

  @inline(__always)
  private mutating func takeArrival() -> Int {
    guard arrivalCount > 0 else { return 0 }
    let arrival = arrivals[firstArrival]
    firstArrival = (firstArrival + 1) & (arrivals.count - 1)
    arrivalCount -= 1
    return arrival
  }

  private mutating func growArrivals() {
    let waiting = (0..<arrivalCount).map { arrivals[(firstArrival + $0) & (arrivals.count - 1)] }
    arrivals = waiting + Array(repeating: 0, count: max(16, arrivals.count))
    firstArrival = 0
  }
}

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
    // The library's own search takes milliseconds, for it cannot be specialised; its iterator adds up
    // what it passes, for which there has to be room.
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
