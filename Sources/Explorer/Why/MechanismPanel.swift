internal import Plotting
internal import QueueModel

/// What the parties do where Table 1 is silent, and what the simulator counted.
struct MechanismPanel {
  private let state: State
  private let experiment: Experiment

  init(_ state: State) {
    self.state = state
    experiment = state.experiment
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard rect.height > 1 else {
      pen.write(
        "simulated: \(experiment.summary())", .label, x: rect.x, y: rect.y, maxWidth: rect.width)
      return
    }
    let inside = pen.panel("what happens", in: rect, isBoxed: state.layout.isBoxed)
    let width = inside.width - 2
    // In little room the numbers and Table 1's silence are worth more than a third sentence.
    let deeds = deeds.map { $0.wrapped(width) }
    let counts = counts(width)
    let reference = reference(width).flatMap { $0.wrapped(width) }
    var room = inside.height - counts.count - (inside.height >= 6 ? reference.count : 0)
    var lines: [(String, Role)] = []
    for deed in deeds where deed.count <= room {
      lines += deed.map { ($0, .text) }
      room -= deed.count
    }
    if room > 1 {
      lines.append(("", .text))
      room -= 1
    }
    lines += counts.map { ($0, .text) }
    if room > 0, inside.height >= 8 { lines.append(("", .text)) }
    lines += reference.map { ($0, .label) }
    for (index, line) in lines.prefix(inside.height).enumerated() {
      pen.write(
        line.0, line.1, x: inside.x + 1, y: inside.y + index, maxWidth: inside.width - 1)
    }
  }

  /// What each does, and how times vary.
  private var deeds: [String] {
    var controls: [Control] = [.strategy(.P), .strategy(.C)]
    if experiment.arrivals != .greedy { controls.append(.arrivals) }
    controls += Parameter.allCases.filter { experiment.variability[$0] != .constant }
      .map(Control.distribution)
    // What is not as usual comes first, if not all have room.
    return (controls.filter { !experiment.isUsual($0) } + controls.filter(experiment.isUsual))
      .map { experiment.deed(of: $0) }
  }

  /// What the simulator counted.
  private func counts(_ width: Int) -> [String] {
    guard let outcome = state.simulation.finding(of: experiment)?.outcome else {
      return ["simulating"]
    }
    let rate = outcome.notificationsPerMessage
    let kicks = rate == 0 ? "no" : Readout.rate(rate, digits: width >= 44 ? 3 : 2)
    let (P, C) = (Readout.share(outcome.P.busyShare), Readout.share(outcome.C.busyShare))
    let latency = outcome.queueLatency
    let (mean, p99) = (Readout.rounded(latency.mean.value), Readout.rounded(latency.p99))
    var lines: [String] = []
    if let load = outcome.load { lines.append(self.load(load, outcome, width)) }
    guard width >= 44 else {
      return lines + [
        "\(rate == 0 ? "no kicks" : "\(kicks) kicks/msg"); CPU \(P) + \(C)",
        "latency \(mean), p99 \(p99)",
      ]
    }
    let plural = kicks == "1" ? "notification" : "notifications"
    lines.append("\(kicks) \(plural) a message")
    lines.append("CPU: P \(P), C \(C)")
    lines.append(
      "queue latency: mean \(mean), p99 \(p99), max \(Readout.rounded(latency.max))")
    return lines
  }

  /// A load above 1 need not pile up messages, so the number alone says nothing of that.
  private func load(_ load: Estimate, _ outcome: Outcome, _ width: Int) -> String {
    let share = "load \(NumberText.decimal(load.value, places: 2))"
    let meanings =
      outcome.ending == .saturated
      ? [": messages pile up without end", ": messages pile up", ": piles up"]
      : [" = greedy T / gap of arrivals", " = greedy T/gap"]
    return share + (meanings.first { share.count + $0.count <= width } ?? "")
  }

  /// What Table 1 speaks of, and says.
  private func reference(_ width: Int) -> [String] {
    let form = state.scenario.closedForm
    let told = "\(form.regime), T \(Readout.ticks(form.T)), E \(Readout.ticks(form.E))"
    let scope: String
    if experiment.P != .notify || experiment.C != .notify {
      scope =
        width >= 44 ? "Table 1 speaks of notify on both sides:" : "Table 1 is for notify | notify:"
    } else if experiment.arrivals != .greedy {
      scope = width >= 44 ? "Table 1 speaks of a greedy producer:" : "Table 1 is for a greedy P:"
    } else {
      scope = width >= 44 ? "Table 1 speaks of constant times:" : "Table 1 is for constant times:"
    }
    return [scope, told]
  }
}

extension Readout {
  /// A latency to three significant digits, as percentiles are known.
  static func rounded(_ value: Double) -> String {
    value.isFinite ? NumberText.significant(value, digits: 3) : "∞"
  }
}
