import QueueModel
import QueueSimulator

/// Recounts a trace from its activities alone.
struct TraceAudit {
  enum Violation: Equatable {
    case gapOrOverlap(Activity)
    case periodIsNotTheCycle
    case workIsNotTheCycles(Int128)
    case notifications(Party, Int)
    case startUps(Party, Int)
    case messagesOutOfOrder(Party, Int)
    case worksOnMissingMessage(Int)
    case occupancy(time: Int, messages: Int)
    case ends(Activity)
    case unnaturalStart
  }

  private(set) var violations: [Violation] = []
  private let trace: Trace
  private let scenario: Scenario
  private let period: Tally
  private let hasTimers: Bool

  /// - Parameter period: What the trace should add up to.
  init(_ trace: Trace, of experiment: Experiment, period: Tally) {
    (self.trace, self.period) = (trace, period)
    scenario = experiment.scenario
    hasTimers = experiment.P.kind == .coalesce || experiment.C.kind == .coalesce
    if Int128(trace.period) != period.duration { violations.append(.periodIsNotTheCycle) }
    for party in Party.allCases {
      let row = trace.activities.filter { $0.party == party }
      auditTiling(row)
      auditCounts(row, of: party)
      auditMessages(row, of: party)
    }
    auditWork()
    auditQueue()
    auditStart()
  }

  private mutating func auditTiling(_ row: [Activity]) {
    var time = 0
    for activity in row {
      if activity.start != time { violations.append(.gapOrOverlap(activity)) }
      time = activity.end
      let isFirst = activity == row.first
      let isLast = activity == row.last
      let isCutWell =
        (!activity.startsBefore || isFirst) && (!activity.endsAfter || isLast)
        && (activity.length > 0 || activity.kind == .notify || activity.kind == .startUp)
      if !isCutWell { violations.append(.ends(activity)) }
    }
    if time != trace.period || row.first?.startsBefore != row.last?.endsAfter {
      violations.append(contentsOf: row.suffix(1).map(Violation.ends))
    }
  }

  private mutating func auditCounts(_ row: [Activity], of party: Party) {
    let begun = row.filter { !$0.startsBefore }
    let (sent, received) =
      party == .P
      ? (period.P.notifications, period.C.notifications)
      : (period.C.notifications, period.P.notifications)
    let notifications = begun.count { $0.kind == .notify }
    let startUps = begun.count { $0.kind == .startUp }
    if notifications != sent { violations.append(.notifications(party, notifications)) }
    if startUps != received { violations.append(.startUps(party, startUps)) }
  }

  private mutating func auditMessages(_ row: [Activity], of party: Party) {
    let begun = row.filter { !$0.startsBefore }.compactMap(\.message)
    // Work that a notification has interrupted goes on with the same message.
    for (message, next) in zip(begun, begun.dropFirst())
    where next != message + 1 && next != message {
      violations.append(.messagesOutOfOrder(party, next))
    }
    let ended = works.count { $0.party == party }
    if ended != period.messages { violations.append(.messagesOutOfOrder(party, ended)) }
    if party == .P, row.compactMap(\.message).first != 0 {
      violations.append(.messagesOutOfOrder(.P, 0))
    }
  }

  /// Work that ends with a message: not the piece before an interruption.
  private var works: [Activity] {
    Party.allCases.flatMap { party in
      let row = trace.activities.filter { $0.party == party && $0.message != nil }
      return zip(row, row.dropFirst().map(Optional.some) + [nil]).compactMap { activity, next in
        activity.endsAfter || next?.message == activity.message ? nil : activity
      }
    }
  }

  private mutating func auditWork() {
    var work: Int128 = 0
    for activity in trace.activities {
      switch activity.kind {
      case .work, .notify, .startUp, .spin, .busyGuard: work += Int128(activity.length)
      case .blocked, .pending, .sleep, .idleGuard, .awaitArrival: break
      }
    }
    if work != period.work - period.P.sleepCost - period.C.sleepCost {
      violations.append(.workIsNotTheCycles(work))
    }
  }

  /// Follows the queue by the ends of work, and C's work by the queue.
  private mutating func auditQueue() {
    let works = works
    var changes: [Int: Int] = [:]
    for activity in works {
      changes[activity.end, default: 0] += activity.party == .P ? 1 : -1
    }
    var messages = trace.occupancy.first?.messages ?? -1
    var expected = [Trace.Step(time: 0, messages: messages)]
    for (time, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      messages += change
      if time < trace.period { expected.append(Trace.Step(time: time, messages: messages)) }
    }
    if trace.occupancy != expected || messages != expected[0].messages {
      violations.append(.occupancy(time: trace.period, messages: messages))
    }
    for step in trace.occupancy where !(0...scenario.L ~= step.messages) {
      violations.append(.occupancy(time: step.time, messages: step.messages))
    }
    var enqueues: [Int: Int] = [:]
    for activity in works where activity.party == .P {
      enqueues[activity.message ?? 0] = activity.end
    }
    for activity in trace.activities where activity.party == .C {
      guard let message = activity.message, message >= 0 else { continue }
      if activity.start < enqueues[message] ?? .max {
        violations.append(.worksOnMissingMessage(message))
      }
    }
  }

  private mutating func auditStart() {
    let party: Party =
      period.P.notifications == 0 && period.C.notifications > 0 ? .C : .P
    let row = trace.activities.filter { $0.party == party }
    // A timer may notify while the party waits.
    let notifies =
      hasTimers || period.P.notifications + period.C.notifications == 0
      || row.dropFirst().first?.kind == .notify
    if row.first?.message == nil || row.first?.startsBefore != false || !notifies {
      violations.append(.unnaturalStart)
    }
  }
}

extension Activity {
  /// The message that is worked on.
  fileprivate var message: Int? {
    if case .work(let message) = kind { message } else { nil }
  }
}
