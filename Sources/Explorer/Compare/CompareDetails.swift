internal import Plotting
internal import QueueModel

/// All that is known of the row that is pointed at, where the table leaves room.
struct CompareDetails {
  private let row: Comparison.Row

  init(_ row: Comparison.Row) { self.row = row }

  static let leastHeight = 12

  func draw(with pen: inout Pen, in rect: Rect) {
    let inside = pen.panel(row.experiment.strategies(), in: rect, isBoxed: true)
    for (index, line) in lines(inside.width - 2).prefix(inside.height).enumerated() {
      let y = inside.y + index
      pen.write(line.name, .label, x: inside.x + 1, y: y)
      pen.write(
        line.text, .text, x: inside.x + 17, y: y, maxWidth: max(0, inside.width - 18))
    }
  }

  private func lines(_ width: Int) -> [(name: String, text: String)] {
    let experiment = row.experiment
    var lines = Party.allCases.flatMap { party in
      experiment.deed(of: .strategy(party)).wrapped(width - 16).enumerated().map { index, text in
        (index == 0 ? party.rawValue : "", text)
      }
    }
    guard let outcome = row.outcome else { return lines + [("", "…")] }
    lines += [
      ("T", Readout.estimate(outcome.T)),
      ("E", Readout.estimate(outcome.E)),
      ("queue latency", latency(outcome.queueLatency)),
      ("service latency", latency(outcome.serviceLatency)),
    ]
    if let response = outcome.responseLatency { lines.append(("from arrival", latency(response))) }
    if let load = outcome.load { lines.append(("load", NumberText.decimal(load.value, places: 2))) }
    for party in Party.allCases {
      lines.append((party.rawValue, work(of: party == .P ? outcome.P : outcome.C)))
    }
    return lines + [("simulated", "\(Readout.count(outcome.messages)) messages, \(outcome.basis)")]
  }

  private func latency(_ latency: Latency) -> String {
    "mean \(Readout.estimate(latency.mean)), median \(Readout.rounded(latency.median)), "
      + "p99 \(Readout.rounded(latency.p99)), worst \(Readout.rounded(latency.max))"
  }

  private func work(of party: PartyOutcome) -> String {
    "busy \(Readout.share(party.busyShare)), spinning \(Readout.share(party.spinningShare)); "
      + "a message has \(Readout.rate(party.notificationsPerMessage, digits: 3)) notifications, "
      + "\(Readout.rate(party.sleepsPerMessage, digits: 3)) sleeps"
  }
}
