public import QueueModel

/// A second simulator of two parties and their strategies, greedy and with constant times, to check
/// closed forms and the shipped simulator against.
///
/// It is written from the rules alone, without speed in mind, and shares nothing with the others:
/// it walks from instant to instant, at each of which all work that ends takes effect before
/// anybody looks, and adds up how long each party was in which phase.
public struct IndependentSimulator {
  enum Phase {
    case work, notify, startUp, blocked, pending, spin, sleep, guardWait
  }

  /// What a party is doing.
  struct Side: Equatable {
    var phase: Phase
    /// When the phase ends; nil where only the peer ends it.
    var end: Int?
    /// Naps that it has taken since it could go on.
    var naps = 0
    /// What is left of the work that a timer interrupted.
    var interrupted: Int?
    /// When the timer of a coalescing party fires.
    var timer: Int?
  }

  let scenario: Scenario
  let strategies: (P: Strategy, C: Strategy)

  var now = 0
  /// Messages in the queue; the one that C works on still holds its slot.
  var queue = 0
  var producer: Side
  var consumer: Side
  var hasEnqueued = false

  /// When P began to work on each message, and when it enqueued it.
  var begins: [Int] = []
  var enqueues: [Int] = []
  var consumed = 0

  var tally = Tally()
  var latencies = Latencies()

  /// Sums and maxima of latencies of the messages since the last reset.
  struct Latencies {
    var queueSum = 0
    var serviceSum = 0
    var worstQueue = 0
    var worstService = 0
  }

  /// An empty queue, P beginning to work, C waiting as its strategy says, or blocked.
  ///
  /// - Parameter startsBlocked: Whether C is blocked at the start even if it would spin or nap
  ///   before that.
  public init(
    _ scenario: Scenario, P: Strategy = .notify, C: Strategy = .notify, startsBlocked: Bool = false
  ) {
    self.scenario = scenario
    strategies = (P, C)
    producer = Side(phase: .work, end: scenario.WP)
    consumer = Side(phase: .blocked, end: nil)
    begins = [0]
    if !startsBlocked || !Self.canBlock(C) { look(.C) }
  }

  private static func canBlock(_ strategy: Strategy) -> Bool {
    switch strategy {
    case .poll, .sleep: false
    case .notify, .spin, .nap, .guarded, .coalesce, .virtio, .adaptive: true
    }
  }

  subscript(party: Party) -> Side {
    get { party == .P ? producer : consumer }
    set { if party == .P { producer = newValue } else { consumer = newValue } }
  }

  func strategy(_ party: Party) -> Strategy { party == .P ? strategies.P : strategies.C }

  /// What the party can work on: messages for C, free slots for P.
  func available(to party: Party) -> Int { party == .P ? scenario.L - queue : queue }
}
