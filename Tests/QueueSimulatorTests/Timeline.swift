import QueueModel
import QueueSimulator

/// A trace as text, one character for a tick.
///
/// Work is drawn by the number of its message, −1 as `z`, −2 as `y` and so on; `N` is a
/// notification, `S` a start-up, `.` blocked, `:` pending, `s` spinning, `-` asleep,
/// `b` a busy guard, a blank waits for arrivals. `Q` says how many messages wait.
struct Timeline: CustomStringConvertible, Equatable {
  let description: String

  /// A timeline drawn by hand.
  init(_ text: String) {
    description = text
  }

  init(_ trace: Trace) {
    let rows = Party.allCases.map { party in
      let characters = trace.activities.filter { $0.party == party }.map { activity in
        String(repeating: Self.character(of: activity.kind), count: activity.length)
      }
      return "\(party): " + characters.joined()
    }
    let ends = trace.occupancy.dropFirst().map(\.time) + [trace.period]
    let queue = zip(trace.occupancy, ends).map { step, end in
      String(repeating: "\(step.messages)", count: end - step.time)
    }
    description = (rows + ["Q: " + queue.joined()]).joined(separator: "\n")
  }

  private static func character(of kind: Activity.Kind) -> String {
    switch kind {
    case .work(let message) where message < 0:
      String(UnicodeScalar(UInt8(Int(UInt8(ascii: "z")) + 1 + message)))
    case .work(let message): "\(message)"
    case .notify: "N"
    case .startUp: "S"
    case .blocked: "."
    case .pending: ":"
    case .spin: "s"
    case .sleep, .idleGuard: "-"
    case .busyGuard: "b"
    case .awaitArrival: " "
    }
  }
}
