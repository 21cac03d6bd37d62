internal import QueueModel
internal import QueueSimulator

/// One period as a row of moments: all instants at which something begins or ends, what happens
/// then, and how the pair stands behind it.
struct Chronicle {
  /// An instant at which something changes.
  struct Moment {
    /// In the trace's units of time, 0 … its period.
    let time: Int
    /// What each party does from then on.
    let P: Activity
    let C: Activity
    /// The messages in the queue from then on, the oldest first; empty where there are none.
    let queue: Range<Int>
    /// What ends and begins at this instant.
    let events: [Event]

    subscript(party: Party) -> Activity { party == .P ? P : C }
  }

  /// What happens at an instant.
  enum Event: Hashable {
    /// P has put a message into the queue.
    case enqueued(message: Int)
    /// C has finished a message, and its slot is free.
    case consumed(message: Int)
    /// A party begins something.
    case begins(Party, Activity.Kind)
  }

  let trace: Trace
  let moments: [Moment]

  init(_ trace: Trace) {
    self.trace = trace
    let P = trace.activities.filter { $0.party == .P }
    let C = trace.activities.filter { $0.party == .C }
    var times = Set(trace.activities.map(\.start)).union(trace.occupancy.map(\.time))
    times.remove(trace.period)
    var places = (P: 0, C: 0, queue: 0)
    var enqueued = 0
    var moments: [Moment] = []
    for time in times.sorted() {
      var events: [Event] = []
      func goOn(_ activities: [Activity], _ place: inout Int) {
        while place + 1 < activities.count, activities[place].end <= time {
          Self.note(theEndOf: activities[place], &events)
          place += 1
          // What costs nothing begins and ends at once.
          if activities[place].start == time {
            Self.note(theBeginningOf: activities[place], &events)
          }
        }
      }
      if time == 0 {
        for activity in [P.first, C.first].compactMap({ $0 }) where !activity.startsBefore {
          Self.note(theBeginningOf: activity, &events)
        }
      }
      goOn(P, &places.P)
      goOn(C, &places.C)
      while places.queue + 1 < trace.occupancy.count,
        trace.occupancy[places.queue + 1].time <= time
      { places.queue += 1 }
      for case .enqueued(let message) in events { enqueued = message + 1 }
      let count = trace.occupancy.isEmpty ? 0 : trace.occupancy[places.queue].messages
      guard places.P < P.count, places.C < C.count else { continue }
      moments.append(
        Moment(
          time: time, P: P[places.P], C: C[places.C], queue: enqueued - count..<enqueued,
          events: events))
    }
    self.moments = moments
  }

  private static func note(theEndOf activity: Activity, _ events: inout [Event]) {
    guard case .work(let message) = activity.kind, !activity.endsAfter else { return }
    events.append(activity.party == .P ? .enqueued(message: message) : .consumed(message: message))
  }

  private static func note(theBeginningOf activity: Activity, _ events: inout [Event]) {
    events.append(.begins(activity.party, activity.kind))
  }
}
