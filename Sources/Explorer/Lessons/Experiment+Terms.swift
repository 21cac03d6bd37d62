internal import QueueModel
internal import QueueSimulator

extension Experiment {
  /// What the model says of a quantity, exactly: by a closed form where there is one, else by the
  /// period that the simulator finds; nil where there is neither.
  func number(_ quantity: Term) -> Double? {
    switch quantity {
    case .T: closedForm?.timePerMessage ?? exactOutcome?.T.value
    case .E: closedForm?.workPerMessage ?? exactOutcome?.E.value
    case .m:
      isPapersModel
        ? scenario.regime == .LS ? .infinity : Double(scenario.closedForm.cycle.messages) : nil
    case .latency: worstServiceLatency.map(Double.init) ?? exactOutcome?.serviceLatency.max
    case .queueLatency: exactOutcome?.queueLatency.mean.value
    case .regime: nil
    case .margin: hasRegimes ? scenario.margin : nil
    case .control(let control): value(of: control).map(Double.init)
    }
  }

  /// What the simulator counts in one period; nil where something is random, or the period longer
  /// than a class would wait for.
  private var exactOutcome: Outcome? {
    guard isDeterministic else { return nil }
    let outcome = simulate(self, limits: Limits(messages: 500_000))
    return outcome?.method == .exact ? outcome : nil
  }
}

extension Scenario {
  /// By which share of its value the nearest of the nine knobs can turn until the regime changes;
  /// a knob at zero counts as one tick.
  var margin: Double {
    var margin = Double.infinity
    for knob in Knob.nine {
      for direction in Direction.allCases {
        guard let border = nextBorder(along: knob, direction) else { continue }
        let here = Double(self[knob])
        margin = min(margin, (Double(border.far.value) - here).magnitude / max(1, here))
      }
    }
    return margin
  }
}
