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
