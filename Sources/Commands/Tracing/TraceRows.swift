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
