import QueueModel
import QueueSimulator

/// A trace as CSV: who does what, on which message, from when to when in ticks.
struct TraceRows {
  let trace: Trace

  func write(to sink: inout ByteSink) {
    sink.append("party,kind,message,start,end\n")
    for activity in trace.activities {
      sink.append(activity.party.rawValue)
      sink.append(",")
      sink.append(activity.kind.name)
      sink.append(",")
      if case .work(let message) = activity.kind { sink.append(message) }
      for time in [activity.start, activity.end] {
        sink.append(",")
        sink.append(decimal: trace.ticks(time))
      }
      sink.append("\n")
    }
  }
}

extension Trace {
  /// A time of the trace in ticks.
  func ticks(_ time: Int) -> Double { Double(time) / Double(scale) }
}

extension Activity.Kind {
  /// What it is called in tables for programs.
  var name: String {
    switch self {
    case .work: "work"
    case .notify: "notify"
    case .startUp: "start-up"
    case .blocked: "blocked"
    case .pending: "pending"
    case .spin: "spin"
    case .sleep: "sleep"
    case .idleGuard: "idle-guard"
    case .busyGuard: "busy-guard"
    case .awaitArrival: "await-arrival"
    }
  }
}
