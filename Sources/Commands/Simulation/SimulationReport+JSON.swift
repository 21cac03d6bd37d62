import QueueModel
import QueueSimulator

extension SimulationReport {
  /// One object: the experiment, T and E, latencies, what each party did, and how it was found.
  func writeJSON(to sink: inout ByteSink) {
    JSONValue.object(
      experiment.members
        + [
          ("seed", .whole(Int128(seed))), ("precision", .number(limits.precision)),
          ("confidence", .number(limits.confidence)),
        ] + outcome.members
        + [
          ("saturation_interval", .optional(saturation, JSONValue.number)),
          ("model", .optional(form) { .object($0.members) }),
          ("remarks", .array(remarks.map(JSONValue.text))),
        ]
    ).write(to: &sink)
    sink.append("\n")
  }
}

extension Experiment {
  /// Its numbers and mechanisms in JSON.
  fileprivate var members: [(key: String, value: JSONValue)] {
    var members = Parameter.allCases.map {
      (key: $0.rawValue, value: JSONValue.whole(scenario[$0]))
    }
    members.append(("unit", .text(scenario.unit.word)))
    if case .cycles(let hertz) = scenario.unit { members.append(("hertz", .whole(hertz))) }
    let times = Parameter.allCases.filter(\.isDuration)
    return members + [
      ("strategy_P", .text(P.text)), ("strategy_C", .text(C.text)),
      ("distributions", .object(times.map { ($0.rawValue, .text(variability[$0].text)) })),
      ("arrivals", .text(arrivals.text)),
      ("interval", .optional(arrivals.interval, JSONValue.whole)),
    ]
  }
}

extension Outcome {
  /// All that was found in JSON.
  var members: [(key: String, value: JSONValue)] {
    [
      ("T", exactT.map(JSONValue.decimal) ?? .number(T.value)),
      ("T_half_width", .number(T.halfWidth)), ("T_exact", .optional(exactT, JSONValue.exact)),
      ("E", exactE.map(JSONValue.decimal) ?? .number(E.value)),
      ("E_half_width", .number(E.halfWidth)), ("E_exact", .optional(exactE, JSONValue.exact)),
      ("queue_latency", .object(queueLatency.members)),
      ("service_latency", .object(serviceLatency.members)),
      ("response_latency", .optional(responseLatency) { .object($0.members) }),
      ("notifications_per_message", .number(notificationsPerMessage)),
      ("P", .object(P.members)), ("C", .object(C.members)),
      ("load", .optional(load?.value, JSONValue.number)),
      ("load_half_width", .optional(load?.halfWidth, JSONValue.number)),
      ("messages", .whole(messages)), ("method", .text(method.name)),
      ("cycles", .optional(method.cycles, JSONValue.whole)), ("ending", .text(ending.name)),
      ("period", .optional(period) { .object($0.members) }),
    ]
  }
}

extension Latency {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("mean", .number(mean.value)), ("mean_half_width", .number(mean.halfWidth)),
      ("median", .number(median)), ("p99", .number(p99)), ("max", .number(max)),
    ]
  }
}

extension PartyOutcome {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("notifications_per_message", .number(notificationsPerMessage)),
      ("sleeps_per_message", .number(sleepsPerMessage)),
      ("work_per_message", .number(workPerMessage)), ("busy_share", .number(busyShare)),
      ("spinning_share", .number(spinningShare)),
    ]
  }
}

extension Tally {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("messages", .whole(messages)), ("duration", .whole(duration)), ("work", .whole(work)),
      ("P", .object(P.members)), ("C", .object(C.members)),
    ]
  }
}

extension PartyTally {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("working", .whole(working)), ("notifying", .whole(notifying)),
      ("starting", .whole(starting)), ("spinning", .whole(spinning)),
      ("sleeping", .whole(sleeping)), ("waiting", .whole(waiting)),
      ("sleep_cost", .whole(sleepCost)), ("notifications", .whole(notifications)),
      ("sleeps", .whole(sleeps)),
    ]
  }
}

extension ModelForm {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("regime", .optional(regime?.rawValue, JSONValue.text)), ("m", .optional(m, JSONValue.whole)),
      ("T", .decimal(cycle.T)), ("E", .decimal(cycle.E)), ("T_exact", .exact(cycle.T)),
      ("E_exact", .exact(cycle.E)),
    ]
  }
}
