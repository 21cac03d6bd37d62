/// What a simulation found.
public struct Outcome: Hashable, Sendable {
  /// T, the time between messages in ticks. With arrivals from outside and a load below 1 it is
  /// their interval.
  public var T: Estimate
  /// E, the work of both parties for one message in ticks.
  public var E: Estimate
  /// From the enqueue of a message to the end of C's work on it.
  public var queueLatency: Latency
  /// From the start of P's work on the previous message to the end of C's work on this one: the
  /// worst that an item can wait which arrives just after P looked.
  public var serviceLatency: Latency
  /// From the arrival of a message to the end of C's work on it; nil where P is greedy.
  public var responseLatency: Latency?
  /// What P did.
  public var P: PartyOutcome
  /// What C did.
  public var C: PartyOutcome
  /// Messages that the numbers rest on: those of one period where it is exact.
  public var messages: Int
  /// How the numbers were found.
  public var method: Method
  /// Why the simulation ended.
  public var ending: Ending
  /// How long a greedy producer's pair takes for a message over the interval of arrivals. Below 1
  /// the pair keeps up; above, it need not pile up messages without end, for a paced producer can
  /// stay out of a regime in which a greedy one is caught: `ending` says whether it does. Nil where
  /// P is greedy.
  public var load: Estimate?
  /// One period, counted exactly; nil where the numbers are estimates.
  public var period: Tally?

  /// How the numbers were found.
  public enum Method: Hashable, Sendable {
    /// The state recurred: one period says everything.
    case exact
    /// By the regenerative method, over that many cycles.
    case regenerative(cycles: Int)
    /// By batch means, where no state recurs that forgets the past, or too seldom.
    case batchMeans(batches: Int)
  }

  /// Why the simulation ended.
  public enum Ending: Hashable, Sendable {
    /// It found the period, or its intervals are as narrow as was asked for.
    case converged
    case messageLimit
    case timeLimit
    case cancelled
    /// More messages arrive than pass, and pile up outside of the queue: the numbers are those of a
    /// greedy producer, or latencies have no steady state.
    case saturated
  }

  /// All that a simulation found.
  public init(
    T: Estimate, E: Estimate, queueLatency: Latency, serviceLatency: Latency,
    responseLatency: Latency? = nil, P: PartyOutcome, C: PartyOutcome, messages: Int,
    method: Method, ending: Ending, load: Estimate? = nil, period: Tally? = nil
  ) {
    self.T = T
    self.E = E
    self.queueLatency = queueLatency
    self.serviceLatency = serviceLatency
    self.responseLatency = responseLatency
    self.P = P
    self.C = C
    self.messages = messages
    self.method = method
    self.ending = ending
    self.load = load
    self.period = period
  }

  /// Notifications of both parties per message.
  public var notificationsPerMessage: Double {
    P.notificationsPerMessage + C.notificationsPerMessage
  }

  /// T as a fraction, where it is exact.
  public var exactT: Fraction? {
    period.map { Fraction(reducing: $0.duration, Int128($0.messages)) }
  }
  /// E as a fraction, where it is exact.
  public var exactE: Fraction? {
    period.map { Fraction(reducing: $0.work, Int128($0.messages)) }
  }
}
