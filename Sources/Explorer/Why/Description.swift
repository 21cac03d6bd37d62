public import QueueModel

/// A scenario in sentences, for logs, students and people who do not see the screen.
public struct Description {
  private let title: String
  private let scenario: Scenario

  public init(_ title: String, _ scenario: Scenario) {
    self.title = title
    self.scenario = scenario
  }

  /// One sentence a line, without glyphs that read badly aloud.
  public var lines: [String] {
    [heading, regime, results, againstPolling] + reasons + knobs
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
      : "a cycle has \(counted(messages, "message")) and \(counted(kicks, "notification"))"
    return "T is \(Readout.ticks(form.T)) \(unit) between messages, "
      + "E is \(Readout.ticks(form.E)) \(unit) of work for each; \(cycle)."
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(Readout.value(count)) \(word)\(count == 1 ? "" : "s")"
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
