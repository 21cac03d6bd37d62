import Explorer
import QueueModel

extension MarginsReport {
  /// `{"regime":…,"margins":[{"name":…}],"band":{…}}`.
  func writeJSON(to sink: inout ByteSink) {
    let values = Parameter.allCases.map {
      (key: $0.rawValue, value: JSONValue.whole(scenario[$0]))
    }
    JSONValue.object(
      values + [("unit", .text(scenario.unit.word))] + scenario.closedForm.facts
        + [
          ("nearest", .optional(nearest) { .text($0.symbol) }),
          ("margins", .array(margins.map { .object($0.members) })),
          ("band", .optional(band) { .object(members($0)) }),
        ]
    ).write(to: &sink)
    sink.append("\n")
  }

  private func members(_ band: ScenarioBand) -> [(key: String, value: JSONValue)] {
    func ends(_ quantity: Quantity) -> JSONValue {
      .object([
        ("least", .object(band[quantity, .least].members)),
        ("greatest", .object(band[quantity, .greatest].members)),
      ])
    }
    let within = doubts.parameters.map { parameter in
      let range = band.box[parameter]
      return (
        key: parameter.rawValue,
        value: JSONValue.array([.whole(range.lowerBound), .whole(range.upperBound)])
      )
    }
    return [
      ("within", .object(within)), ("T", ends(.T)), ("E", ends(.E)),
      ("regimes", .array(band.regimes.map { .text($0.rawValue) })),
      ("worst_regime", .text(band.worstRegime.rawValue)),
    ]
  }
}

extension ClosedForm {
  fileprivate var facts: [(key: String, value: JSONValue)] {
    [
      ("regime", .text(regime.rawValue)), ("m", .optional(m, JSONValue.whole)),
      ("T", .decimal(T)), ("E", .decimal(E)), ("T_exact", .exact(T)), ("E_exact", .exact(E)),
    ]
  }
}

extension Margin {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("name", .text(knob.symbol)), ("value", .whole(value)), ("effect", .truth(hasEffect)),
      ("distance", .optional(distance, JSONValue.number)),
      ("border_below", .optional(borderBelow) { .object($0.members) }),
      ("border_above", .optional(borderAbove) { .object($0.members) }),
      ("jump_below", .optional(jumpBelow) { .object($0.members) }),
      ("jump_above", .optional(jumpAbove) { .object($0.members) }),
      ("plus10", .optional(tenthMore) { .object($0.members) }),
      ("double", .optional(doubled) { .object($0.members) }),
    ]
  }
}

extension Jump {
  /// What is behind it.
  fileprivate var members: [(key: String, value: JSONValue)] {
    [("kind", .text(kind == .border ? "border" : "step")), ("value", .whole(far.value))]
      + far.form.facts
  }
}

extension Margin.Change {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [("value", .whole(value))] + form.facts
  }
}

extension Extreme {
  fileprivate var members: [(key: String, value: JSONValue)] {
    let place = Parameter.allCases.map {
      (key: $0.rawValue, value: JSONValue.whole(scenario[$0]))
    }
    return [
      ("value", .decimal(value)), ("value_exact", .exact(value)), ("bound", .decimal(bound)),
      ("bound_exact", .exact(bound)), ("is_exact", .truth(isExact)),
      ("regime", .text(scenario.regime.rawValue)), ("at", .object(place)),
    ]
  }
}
