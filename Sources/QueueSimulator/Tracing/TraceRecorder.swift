import QueueModel

/// Writes down what a pair does as activities.
struct TraceRecorder: PairSink {
  /// What one party has done so far.
  private struct Row {
    let party: Party
    var closed: [Activity] = []
    var kind: Activity.Kind
    var start = 0

    /// A wait that is over at once was none; a notification or start-up that costs nothing was one.
    mutating func close(at time: Int, endsAfter: Bool = false) {
      let isInstant = kind == .notify || kind == .startUp
      guard start < time || isInstant && !endsAfter else { return }
      closed.append(
        Activity(
          party: party, kind: kind, start: start, end: time, endsAfter: endsAfter))
    }
  }

  private let origin: Int
  private let firstMessage: Int
  private var producer: Row
  private var consumer: Row
  private var occupancy: [Trace.Step]

  /// Begins at the instant at which the pair is.
  init<F, T>(from pair: Pair<F, T>) {
    origin = pair.now
    firstMessage = pair.enqueued
    producer = Row(party: .P, kind: Activity.Kind(pair.producer.phase, message: 0))
    consumer = Row(
      party: .C, kind: Activity.Kind(pair.consumer.phase, message: -pair.occupancy))
    occupancy = [Trace.Step(time: 0, messages: pair.occupancy)]
  }

  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at time: Int
  ) {
    let kind = Activity.Kind(phase, message: message - firstMessage)
    switch party {
    case .P: Self.turn(&producer, to: kind, at: time - origin)
    case .C: Self.turn(&consumer, to: kind, at: time - origin)
    }
  }

  private static func turn(_ row: inout Row, to kind: Activity.Kind, at time: Int) {
    row.close(at: time)
    (row.kind, row.start) = (kind, time)
  }

  mutating func holds(_ messages: Int, at time: Int) {
    occupancy.append(Trace.Step(time: time - origin, messages: messages))
  }

  /// The trace up to where the pair is: a period if it is again as it was.
  mutating func finish<F, T>(at pair: Pair<F, T>, isPeriod: Bool) -> Trace {
    let period = pair.now - origin
    return Trace(
      period: period, scale: pair.times.scale, messages: pair.enqueued - firstMessage,
      activities: Self.finish(&producer, period, isPeriod)
        + Self.finish(&consumer, period, isPeriod),
      occupancy: occupancy.filter { $0.time < period })
  }

  private static func finish(
    _ row: inout Row, _ period: Int, _ isPeriod: Bool
  ) -> [Activity] {
    let isCut = row.start < period
    row.close(at: period, endsAfter: true)
    guard isCut, isPeriod, let first = row.closed.first else { return row.closed }
    row.closed[0] = Activity(
      party: first.party, kind: first.kind, start: first.start, end: first.end, startsBefore: true,
      endsAfter: first.endsAfter)
    return row.closed
  }
}

extension Activity.Kind {
  fileprivate init(_ phase: Phase, message: Int) {
    self =
      switch phase {
      case .work: .work(message: message)
      case .notify: .notify
      case .startUp: .startUp
      case .blocked: .blocked
      case .pending: .pending
      case .spin: .spin
      case .sleep: .sleep
      case .idleGuard: .idleGuard
      case .busyGuard: .busyGuard
      case .awaitArrival: .awaitArrival
      }
  }
}
