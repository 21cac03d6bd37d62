import QueueModel

/// The producer, the consumer and the queue between them, advanced from instant to instant.
///
/// The tie rule: **at equal times every completion takes effect before anyone checks.** Only an
/// enqueue and a freed slot change the queue. Work lasts at least one tick, so all of them that
/// fall on an instant take effect in the first `advance` that reaches it; notifications and
/// start-ups of length zero follow in further calls at the same instant. Who of the two then checks
/// first is of no consequence: a party blocks only where the other one has changed nothing at that
/// instant, so that no check depends on a block of the same instant.
struct Pair: Sendable {
  /// What a party is doing, and until when.
  struct Occupation: Sendable {
    var phase: Phase
    /// When the phase ends; `Int.max` while the party waits.
    var end: Int
  }

  let scenario: Scenario
  /// The instant that was reached.
  private(set) var now = 0
  /// Messages that P has put into the queue, which is the number of the one it works on.
  private(set) var enqueued = 0
  /// Messages whose slot is free again, which is the number of the one that C works on.
  private(set) var consumed = 0
  private(set) var notificationsByP = 0
  private(set) var notificationsByC = 0
  private(set) var producer: Occupation
  private(set) var consumer: Occupation

  /// An empty queue, C blocked, P beginning to work.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    producer = Occupation(phase: .work, end: scenario.WP)
    consumer = Occupation(phase: .blocked, end: .max)
  }

  /// Messages in the queue; the one that C works on still holds its slot.
  var occupancy: Int { enqueued - consumed }

  /// Goes on to the next end of a phase.
  /// - Returns: whether P enqueued a message.
  @inline(__always)
  mutating func advance(_ sink: inout some TraceSink) -> Bool {
    now = min(producer.end, consumer.end)
    let producerIsDone = producer.end == now
    let consumerIsDone = consumer.end == now

    let enqueues = producerIsDone && producer.phase == .work
    let frees = consumerIsDone && consumer.phase == .work
    if enqueues { enqueued += 1 }
    if frees { consumed += 1 }
    if enqueues != frees { sink.holds(occupancy, at: now) }

    if producerIsDone { producerGoesOn(&sink) }
    if consumerIsDone { consumerGoesOn(&sink) }
    return enqueues
  }

  @inline(__always)
  private mutating func producerGoesOn(_ sink: inout some TraceSink) {
    if producer.phase == .work, consumer.phase == .blocked, occupancy >= scenario.kP {
      notificationsByP += 1
      setProducer(.notify, for: scenario.NP, &sink)
      setConsumer(.pending, &sink)
      return
    }
    if producer.phase == .notify { setConsumer(.startUp, for: scenario.SC, &sink) }
    if occupancy < scenario.L {
      setProducer(.work, for: scenario.WP, &sink)
    } else {
      setProducer(.blocked, &sink)
    }
  }

  @inline(__always)
  private mutating func consumerGoesOn(_ sink: inout some TraceSink) {
    if consumer.phase == .work, producer.phase == .blocked,
      scenario.L - occupancy >= scenario.kC
    {
      notificationsByC += 1
      setConsumer(.notify, for: scenario.NC, &sink)
      setProducer(.pending, &sink)
      return
    }
    if consumer.phase == .notify { setProducer(.startUp, for: scenario.SP, &sink) }
    if occupancy > 0 {
      setConsumer(.work, for: scenario.WC, &sink)
    } else {
      setConsumer(.blocked, &sink)
    }
  }

  /// Without a length, the phase lasts until the other party ends it.
  @inline(__always)
  private mutating func setProducer(
    _ phase: Phase, for length: Int? = nil, _ sink: inout some TraceSink
  ) {
    producer = Occupation(phase: phase, end: length.map { now + $0 } ?? .max)
    sink.begins(phase, of: .P, message: enqueued, at: now)
  }

  @inline(__always)
  private mutating func setConsumer(
    _ phase: Phase, for length: Int? = nil, _ sink: inout some TraceSink
  ) {
    consumer = Occupation(phase: phase, end: length.map { now + $0 } ?? .max)
    sink.begins(phase, of: .C, message: consumed, at: now)
  }
}
