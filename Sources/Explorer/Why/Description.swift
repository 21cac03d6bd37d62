internal import Plotting
public import QueueModel
internal import QueueSimulator

/// An experiment in sentences, for logs, students and people who do not see the screen.
public struct Description {
  private let title: String
  private let experiment: Experiment

  /// The description of an experiment under the title of its preset.
  public init(_ title: String, _ experiment: Experiment) {
    self.title = title
    self.experiment = experiment
  }

  private var scenario: Scenario { experiment.scenario }

  /// One sentence a line, without glyphs that read badly aloud. Where Table 1 is silent the
  /// experiment is simulated, which takes a moment, and what Table 1 says comes after.
  public var lines: [String] {
    let model = [regime, results, againstPolling] + reasons + knobs + [nearest]
    guard !experiment.isPapersModel else { return [heading] + model }
    return [heading] + deeds + simulated
      + ["Table 1 speaks of notify on both sides, constant times and a greedy P, as follows."]
      + model
  }

  /// What the parties do, how times vary, where messages come from.
  private var deeds: [String] {
    let controls =
      [Control.strategy(.P), .strategy(.C), .arrivals]
      + Parameter.allCases.filter { experiment.variability[$0] != .constant }
      .map(Control.distribution)
    return controls.map { "\(experiment.deed(of: $0))." }
  }

  private var simulated: [String] {
    guard let outcome = simulate(experiment, limits: Limits(messages: 2_000_000)) else { return [] }
    let latency = outcome.queueLatency
    var lines = [
      "Simulated, T is \(Readout.estimate(outcome.T)) \(unit) between messages and "
        + "E is \(Readout.estimate(outcome.E)) \(unit) of work for each (\(outcome.basis)).",
      "A message is in the queue for \(Readout.estimate(latency.mean)) \(unit) in the mean, "
        + "99 % of them for less than \(Readout.rounded(latency.p99)).",
      "A message takes \(Readout.rate(outcome.notificationsPerMessage, digits: 3)) "
        + "notifications; P is busy for \(Readout.share(outcome.P.busyShare)) of the time, "
        + "C for \(Readout.share(outcome.C.busyShare)).",
    ]
    if let load = outcome.load {
      lines.append("The load is \(NumberText.decimal(load.value, places: 2)).")
    }
    return lines
  }

  private var unit: String {
    scenario.unit.symbol.isEmpty ? "ticks" : scenario.unit.symbol
  }

  private var heading: String {
    let values = Parameter.allCases.map { "\($0.rawValue) \(Readout.value(scenario[$0]))" }
    return "\(title): \(values.joined(separator: ", ")), times in \(unit)."
  }

  private var regime: String {
    let explanation = Explanation(scenario, .WP)
    let regime = explanation.form.regime
    return "The regime is \(regime.rawValue), \(regime.name): \(explanation.story)."
  }

  private var results: String {
    let form = scenario.closedForm
    let (messages, kicks) = (form.cycle.messages, form.cycle.notifications)
    let cycle =
      kicks == 0
      ? "nobody notifies"
      : "a cycle has \(Readout.counted(messages, "message")) and "
        + Readout.counted(kicks, "notification")
    return "T is \(Readout.ticks(form.T)) \(unit) between messages, "
      + "E is \(Readout.ticks(form.E)) \(unit) of work for each; \(cycle)."
  }

  private var againstPolling: String {
    "With polling T would be \(Readout.ticks(scenario.polling.T)) "
      + "and E \(Readout.ticks(scenario.polling.E)) \(unit)."
  }

  private var reasons: [String] {
    Explanation(scenario, .WP).inequalities.map { inequality in
      let asked = inequality.isGood == nil ? " (this regime does not ask)" : ""
      return "\(inequality.verdict): \(inequality.formula), \(inequality.numbers)\(asked)."
        .capitalizedFirst
    }
  }

  /// The border that the least change of any knob crosses.
  private var nearest: String {
    guard let margin = scenario.margins(of: Knob.nine).first, let border = margin.nearestBorder
    else { return "No knob has a border in its range." }
    let change = Readout.change(from: margin.value, to: border.far.value)
    return "The nearest border of all is along \(margin.knob.symbol), now "
      + "\(Readout.value(margin.value)): at \(Readout.value(border.far.value))"
      + (change.isEmpty ? "" : " (\(change))")
      + " \(border.near.form.regime) becomes \(border.far.form.regime) and T is "
      + "\(Readout.ticks(border.far.form.T)) instead of \(Readout.ticks(margin.form.T))."
  }

  private var knobs: [String] {
    Knob.nine.map { knob in
      let explanation = Explanation(scenario, knob)
      let effect = explanation.hasEffect ? "" : " has no effect here;"
      let outlooks = explanation.outlooks.map { "at \($0.place) \($0.change), \($0.result)" }
      let next = outlooks.isEmpty ? " no jump in its range" : " " + outlooks.joined(separator: "; ")
      return "\(knob.symbol), \(knob.meaning):\(effect)\(next)."
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
