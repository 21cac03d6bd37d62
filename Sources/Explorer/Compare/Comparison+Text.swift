internal import Plotting
internal import QueueModel

extension Comparison.Column {
  func width(isWide: Bool) -> Int {
    switch self {
    case .strategy: 0
    case .T, .E: isWide ? 14 : 7
    case .latency: isWide ? 13 : 8
    case .p99, .worst: isWide ? 9 : 7
    case .notifications: isWide ? 8 : 6
    case .busyP, .busyC: isWide ? 8 : 5
    }
  }

  func heading(isWide: Bool) -> String {
    switch self {
    case .strategy: "strategy"
    case .T: "T"
    case .E: "E"
    case .latency: "latency"
    case .p99: "p99"
    case .worst: "worst"
    case .notifications: "kicks"
    case .busyP: isWide ? "CPU P" : "P %"
    case .busyC: isWide ? "CPU C" : "C %"
    }
  }

  /// What the table says of a row: with intervals where there is room.
  func text(of outcome: Outcome, isWide: Bool) -> String {
    switch self {
    case .strategy: ""
    case .T: mean(outcome.T, isWide)
    case .E: mean(outcome.E, isWide)
    case .latency: mean(outcome.queueLatency.mean, isWide)
    case .p99: short(outcome.queueLatency.p99, isWide)
    case .worst: short(outcome.queueLatency.max, isWide)
    case .notifications:
      Readout.rate(outcome.notificationsPerMessage, digits: 2)
    case .busyP: share(outcome.P.busyShare, isWide)
    case .busyC: share(outcome.C.busyShare, isWide)
    }
  }

  private func mean(_ estimate: Estimate, _ isWide: Bool) -> String {
    isWide && estimate.value < 1e6 ? Readout.estimate(estimate) : short(estimate.value, isWide)
  }

  private func short(_ value: Double, _ isWide: Bool) -> String {
    guard value.isFinite else { return "∞" }
    let text = NumberText.decimal(value, places: value < 100 ? 1 : 0)
    return text.unicodeScalars.count < (isWide ? 9 : 7) ? text : NumberText.compact(value)
  }

  private func share(_ share: Double, _ isWide: Bool) -> String {
    isWide ? Readout.share(share) : NumberText.decimal(share * 100, places: 0)
  }
}
