import QueueModel

extension AdviceReport {
  func writeJSON(to sink: inout ByteSink) {
    var all: [(key: String, value: JSONValue)] = [
      ("objective", .text(wish.objective.rawValue)),
      (
        "limits",
        .object(
          Objective.allCases.compactMap { objective in
            wish.limits[objective].map { (objective.rawValue, .decimal($0)) }
          })
      ),
      ("unit", .text(today.scenario.unit.word)),
      ("today", .object(members(today))),
      ("best", .optional(answer.best) { .object(members($0)) }),
      (
        "settings",
        .array(
          answer.advice.map { .object(members($0.setting) + [("border", border($0))]) })
      ),
      ("front_size", .whole(answer.front.count)),
      ("front_complete", .truth(isComplete)),
    ]
    if showsFront {
      all.append(("front", .array(answer.front.map { .object(members($0)) })))
    }
    all.append(
      (
        "obstacles",
        .array(
          answer.obstacles.map { obstacle in
            .object([
              ("limit", .text(obstacle.objective.rawValue)), ("asked", .decimal(obstacle.limit)),
              ("least", .decimal(obstacle.reached[obstacle.objective])),
              ("with_other_limits", .truth(obstacle.isAmongOthers)),
              ("setting", .object(members(obstacle.reached))),
            ])
          })
      ))
    JSONValue.object(all).write(to: &sink)
    sink.append("\n")
  }

  private func members(_ setting: Setup) -> [(key: String, value: JSONValue)] {
    [
      ("L", .whole(setting.scenario.L)), ("kP", .whole(setting.scenario.kP)),
      ("kC", .whole(setting.scenario.kC)),
      ("strategy_P", .text(setting.pairing.P.text)),
      ("strategy_C", .text(setting.pairing.C.text)),
      ("regime", .optional(setting.regime) { .text($0.rawValue) }),
      ("m", .optional(setting.m) { .whole($0) }),
      ("T", .decimal(setting.T)), ("E", .decimal(setting.E)),
      ("worst_latency", .whole(setting.latency)),
      ("T_exact", .exact(setting.T)), ("E_exact", .exact(setting.E)),
    ]
  }

  private func border(_ advice: Advice) -> JSONValue {
    guard let margin = advice.margin, let behind = advice.behind else { return .null }
    return .object([
      ("parameter", .text(margin.parameter.rawValue)), ("from", .whole(margin.value)),
      ("to", .whole(margin.reached)), ("change", .decimal(margin.change)),
      ("regime", .text(behind.form.regime.rawValue)), ("T", .decimal(behind.T)),
    ])
  }

  func writeCSV(to sink: inout ByteSink) {
    var columns = [
      "L", "kP", "kC", "strategy_P", "strategy_C", "regime", "m", "T", "E", "worst_latency",
      "T_exact", "E_exact",
    ]
    if !showsFront { columns += ["border", "border_at", "border_change", "border_T"] }
    var fields = FieldWriter(columns: columns, isJSON: false)
    sink.append(FieldWriter.header(of: columns) + "\n")
    let settings = showsFront ? answer.front : answer.advice.map(\.setting)
    for (index, setting) in settings.enumerated() {
      fields.append(setting.scenario.L)
      fields.append(setting.scenario.kP)
      fields.append(setting.scenario.kC)
      fields.append(setting.pairing.P.text)
      fields.append(setting.pairing.C.text)
      fields.append(setting.regime?.rawValue)
      fields.append(setting.m)
      fields.append(decimal: setting.T)
      fields.append(decimal: setting.E)
      fields.append(setting.latency)
      fields.append(exactly: setting.T)
      fields.append(exactly: setting.E)
      if !showsFront {
        let advice = answer.advice[index]
        fields.append(advice.margin?.parameter.rawValue)
        fields.append(advice.margin?.reached)
        fields.append(decimal: advice.margin?.change)
        fields.append(decimal: advice.behind?.T)
      }
      fields.endRecord()
    }
    sink.append(fields.take()[...])
  }
}
