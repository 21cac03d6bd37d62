internal import QueueModel

/// Why the pair is in its regime, and where the selected knob would jump: what the *why* panel, the
/// notice line and `--describe` say.
struct Explanation {
  /// One inequality of Table 1 with today's numbers.
  struct Inequality {
    let condition: Condition
    /// In full: `(L−kP)·WP − WC ≥ SC`.
    let formula: String
    /// In short: `a ≥ SC`.
    let short: String
    let numbers: String
    /// `C starts in time`.
    let verdict: String
    /// `in time`.
    let shortVerdict: String
    /// Whether it speaks for throughput; nil where this regime does not ask.
    let isGood: Bool?
  }

  let scenario: Scenario
  let knob: Knob
  let form: ClosedForm

  init(_ scenario: Scenario, _ knob: Knob) {
    self.scenario = scenario
    self.knob = knob
    form = scenario.closedForm
  }

  var inequalities: [Inequality] { [speed, consumerStart, producerStart] }

  /// What the parties do in this regime.
  var story: String {
    switch form.regime {
    case .FC: "C drains the queue, P wakes it"
    case .FP: "P fills the queue, C wakes it"
    case .SCS: "C wakes late: P fills the queue"
    case .SPS: "P wakes late: C drains it all"
    case .SS: "both wake late and take turns"
    case .LS: "equal pace: nobody ever blocks"
    }
  }

  /// Whether the knob changes T or E at all before the next border.
  var hasEffect: Bool {
    !form.regime.parameters.isDisjoint(with: knob.parameters)
  }

  private var speed: Inequality {
    let sign = scenario.WC == scenario.WP ? "=" : scenario.WC < scenario.WP ? "<" : ">"
    let verdict = ["<": "C is faster", ">": "P is faster", "=": "equally fast"][sign] ?? ""
    return Inequality(
      condition: .speed, formula: "WC \(sign) WP", short: "WC \(sign) WP",
      numbers: "\(number(scenario.WC)) \(sign) \(number(scenario.WP))", verdict: verdict,
      shortVerdict: verdict.hasPrefix("equally") ? "equal" : String(verdict.prefix(1)) + " faster",
      isGood: form.regime == .SS ? nil : true)
  }

  private var consumerStart: Inequality {
    let late = scenario.isConsumerSlowToStart
    let sign = late ? "<" : "≥"
    return Inequality(
      condition: .consumerStart, formula: "(L−kP)·WP − WC \(sign) SC", short: "a \(sign) SC",
      numbers: "\(number(scenario.a)) \(sign) \(number(scenario.SC))",
      verdict: late ? "C starts late" : "C starts in time",
      shortVerdict: late ? "late" : "in time",
      isGood: form.regime == .FP ? nil : !late)
  }

  private var producerStart: Inequality {
    let late = scenario.isProducerSlowToStart
    let sign = late ? "<" : "≥"
    return Inequality(
      condition: .producerStart, formula: "(L−kC)·WC − WP \(sign) SP", short: "b \(sign) SP",
      numbers: "\(number(scenario.b)) \(sign) \(number(scenario.SP))",
      verdict: late ? "P starts late" : "P starts in time",
      shortVerdict: late ? "late" : "in time",
      isGood: form.regime == .FC ? nil : !late)
  }

  private func number(_ value: Int) -> String { Readout.value(value) }
}
