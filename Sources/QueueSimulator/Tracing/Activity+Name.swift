extension Activity.Kind {
  /// What it is called in tables for programs.
  public var name: String {
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
