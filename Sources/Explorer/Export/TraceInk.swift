internal import Plotting
internal import QueueSimulator

/// How an activity is filled in a figure: a colour of Okabe and Ito's, and a hatch.
enum TraceInk: String, CaseIterable {
  case work
  case nextWork = "work-next"
  case notify
  case startUp = "start-up"
  case pending
  case blocked
  case spin
  case busyGuard = "busy-guard"
  case sleep
  case idleGuard = "idle-guard"
  case awaitArrival = "await-arrival"

  init(_ kind: Activity.Kind) {
    self =
      switch kind {
      case .work(let message): message.isMultiple(of: 2) ? .work : .nextWork
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

  /// What the legend calls it.
  var word: String {
    switch self {
    case .work: "work"
    case .nextWork: "work, every second message"
    case .notify: "notify"
    case .startUp: "start-up"
    case .pending: "told, not yet started"
    case .blocked: "blocked"
    case .spin: "spin"
    case .busyGuard: "guard, busy"
    case .sleep: "sleep"
    case .idleGuard: "guard, asleep"
    case .awaitArrival: "no message to send"
    }
  }

  /// How a rectangle refers to the fill.
  var reference: String { "url(#ink-\(rawValue))" }

  /// The line around a rectangle.
  var rim: String { isWaiting ? "#999999" : "#333333" }

  /// What a number on it is written in.
  var textFill: String { self == .work ? "#fff" : "#222" }

  /// The fill's definition.
  func pattern(on paper: Paper) -> String {
    """
    <pattern id="ink-\(rawValue)" width="8" height="8" patternUnits="userSpaceOnUse">\
    <rect width="8" height="8" fill="\(isWaiting ? paper.ground : ground)"/>\(hatch)</pattern>

    """
  }

  private var isWaiting: Bool { self == .pending || self == .blocked || self == .awaitArrival }

  private var ground: String {
    switch self {
    case .work: "#0072b2"
    case .nextWork: "#9ccbea"
    case .notify: "#d55e00"
    case .startUp: "#e69f00"
    case .spin: "#cc79a7"
    case .busyGuard: "#e8c1d7"
    case .sleep, .idleGuard: "#d9efe6"
    case .pending, .blocked, .awaitArrival: "#fff"
    }
  }

  private var hatch: String {
    switch self {
    case .work, .nextWork, .awaitArrival: ""
    case .notify: stroke("M-2 2l4 -4M0 8l8 -8M6 10l4 -4", "#fff", 1.6)
    case .startUp: stroke("M-2 6l4 4M0 0l8 8M6 -2l4 4", "#5c3f00", 1.2)
    case .pending: stroke("M0 4h4", "#777", 1.6)
    case .blocked: "<circle cx=\"4\" cy=\"4\" r=\"1\" fill=\"#777\"/>"
    case .spin: stroke("M0 6l2 -4l2 4l2 -4l2 4", "#5a1f3f", 1)
    case .busyGuard: stroke("M0 0l8 8M8 0l-8 8", "#5a1f3f", 0.9)
    case .sleep: stroke("M0 2h8M0 6h8", "#009e73", 1)
    case .idleGuard: stroke("M2 0v8M6 0v8", "#009e73", 1)
    }
  }

  private func stroke(_ path: String, _ colour: String, _ width: Double) -> String {
    "<path d=\"\(path)\" stroke=\"\(colour)\" stroke-width=\"\(width)\" fill=\"none\"/>"
  }
}
