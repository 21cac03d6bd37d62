internal import Plotting
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
    /// The numbers in few columns: `279k ≥ 3.9k`, or by how much they differ.
    let compactNumbers: String
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

  var inequalities: [Inequality] { [speed, start(of: .C), start(of: .P)] }

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
  var hasEffect: Bool { scenario.hasEffect(knob) }

  private var speed: Inequality {
    let (sign, verdict, shortVerdict) =
      scenario.WC == scenario.WP
      ? ("=", "equally fast", "equal")
      : scenario.WC < scenario.WP
        ? ("<", "C is faster", "C faster") : (">", "P is faster", "P faster")
    return Inequality(
      condition: .speed, formula: "WC \(sign) WP", short: "WC \(sign) WP",
      numbers: "\(number(scenario.WC)) \(sign) \(number(scenario.WP))",
      compactNumbers: compact(scenario.WC, sign, scenario.WP), verdict: verdict,
      shortVerdict: shortVerdict,
      isGood: form.regime == .SS ? nil : true)
  }

  private func start(of party: Party) -> Inequality {
    let isConsumer = party == .C
    let late = isConsumer ? scenario.isConsumerSlowToStart : scenario.isProducerSlowToStart
    let sign = late ? "<" : "≥"
    let (formula, short) =
      isConsumer
      ? ("(L−kP)·WP − WC \(sign) SC", "a \(sign) SC")
      : ("(L−kC)·WC − WP \(sign) SP", "b \(sign) SP")
    let (room, cost) = isConsumer ? (scenario.a, scenario.SC) : (scenario.b, scenario.SP)
    return Inequality(
      condition: isConsumer ? .consumerStart : .producerStart, formula: formula, short: short,
      numbers: "\(number(room)) \(sign) \(number(cost))",
      compactNumbers: compact(room, sign, cost),
      verdict: "\(party.rawValue) starts \(late ? "late" : "in time")",
      shortVerdict: late ? "late" : "in time",
      isGood: form.regime == (isConsumer ? .FP : .FC) ? nil : !late)
  }

  private func compact(_ left: Int, _ sign: String, _ right: Int) -> String {
    func short(_ value: Int) -> String {
      value.magnitude < 10_000 ? number(value) : NumberText.compact(Double(value))
    }
    let (a, b) = (short(left), short(right))
    return a == b && left != right ? "by \(short(abs(right - left)))" : "\(a) \(sign) \(b)"
  }

  private func number(_ value: Int) -> String { Readout.value(value) }
}
