import QueueModel

@testable import QueueSimulator

/// The pair as model.md tells it, event by event and slowly: what the fast kernel is held against.
struct EventByEvent<Source: Times> {
  private enum State: Equatable {
    case work(until: Int)
    case notify(until: Int)
    case startUp(until: Int)
    case blocked
    case pending

    /// When it ends; a wait has no end of its own.
    var end: Int {
      switch self {
      case .work(let end), .notify(let end), .startUp(let end): end
      case .blocked, .pending: .max
      }
    }
  }

  private let scenario: Scenario
  private let regeneration: Party
  private var times: Source
  private var now = 0
  private var queue = 0
  private var P: State
  private var C = State.blocked
  private var current: RegenerativeCycle?
  private(set) var enqueued = 0
  private(set) var cycles: [RegenerativeCycle] = []

  init(_ scenario: Scenario, _ times: Source, cyclesFrom regeneration: Party) {
    self.scenario = scenario
    self.times = times
    self.regeneration = regeneration
    P = .work(until: self.times.WP())
  }

  mutating func run(until messages: Int) {
    while enqueued < messages { advance() }
  }

  private mutating func advance() {
    let next = min(P.end, C.end)
    pass(next - now)
    now = next

    // First everything that is completed takes effect.
    let enqueues = P == .work(until: now)
    let frees = C == .work(until: now)
    if enqueues {
      queue += 1
      enqueued += 1
      current?.messages += 1
    }
    if frees { queue -= 1 }
    // Then they look around.
    if P.end == now { producerLooks(afterWork: enqueues) }
    if C.end == now { consumerLooks(afterWork: frees) }
  }

  private mutating func pass(_ time: Int) {
    current?.duration += Int128(time)
    current?.occupancy += Int128(time) * Int128(queue)
    if P.end < .max { current?.workOfP += Int128(time) }
    if C.end < .max { current?.workOfC += Int128(time) }
  }

  private mutating func producerLooks(afterWork: Bool) {
    if afterWork, C == .blocked, queue >= scenario.kP {
      if regeneration == .P { regenerate() }
      current?.notificationsByP += 1
      P = .notify(until: now + times.NP())
      C = .pending
      return
    }
    if P == .notify(until: now) { C = .startUp(until: now + times.SC()) }
    P = queue == scenario.L ? .blocked : .work(until: now + times.WP())
  }

  private mutating func consumerLooks(afterWork: Bool) {
    if afterWork, P == .blocked, scenario.L - queue >= scenario.kC {
      if regeneration == .C { regenerate() }
      current?.notificationsByC += 1
      C = .notify(until: now + times.NC())
      P = .pending
      return
    }
    if C == .notify(until: now) { P = .startUp(until: now + times.SP()) }
    C = queue == 0 ? .blocked : .work(until: now + times.WC())
  }

  private mutating func regenerate() {
    if let current { cycles.append(current) }
    current = RegenerativeCycle(
      messages: 0, duration: 0, workOfP: 0, workOfC: 0, occupancy: 0, notificationsByP: 0,
      notificationsByC: 0)
  }
}
