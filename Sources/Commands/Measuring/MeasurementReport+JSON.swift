import QueueLab
import QueueModel

extension MeasurementReport {
  /// All that is known, times in nanoseconds.
  var json: JSONValue {
    let plan = record.plan
    return .object([
      ("machine", record.machine?.json ?? .null),
      ("plan", plan.json),
      ("concurrent_before", record.before?.json ?? .null),
      ("concurrent_after", record.after?.json ?? .null),
      ("calibration", record.calibration?.json ?? .null),
      ("points", .array(record.points.map(\.json))),
      ("is_interrupted", .truth(record.isInterrupted)),
    ])
  }
}

extension MachineReport {
  var json: JSONValue {
    .object([
      ("processor", .text(processor)), ("kernel", .text(kernel)),
      ("cpus", .array(cpus.map { .whole($0) })), ("hertz", .number(hertz)),
      ("is_virtual", .truth(isVirtual)), ("kvm", kvm.json),
    ])
  }
}

extension KVMStatus {
  var json: JSONValue {
    switch self {
    case .works(let speed):
      .object([
        ("works", .truth(true)), ("boot", .number(speed.boot)),
        ("guest_step", .number(speed.guestStep)), ("host_step", .number(speed.hostStep)),
        ("exit", .number(speed.exit)),
        ("halting_step", .optional(speed.haltingStep, JSONValue.number)),
        ("halt", .optional(speed.halt, JSONValue.number)),
        ("halting_lacks", .optional(speed.haltingLack) { .text(ErrorText.sentence($0)) }),
      ])
    case .lacks(let lack):
      .object([("works", .truth(false)), ("lacks", .text(ErrorText.sentence(lack)))])
    }
  }
}

extension MeasurementPlan {
  fileprivate var json: JSONValue {
    .object([
      ("mode", .text(setup.mode.name)), ("bell", .text(setup.bell.rawValue)),
      ("set", setup.scenario.json),
      ("strategy_P", .text(setup.experiment.P.text)),
      ("strategy_C", .text(setup.experiment.C.text)),
      ("over", .text(knob.symbol)), ("values", .array(values.map { .whole($0) })),
      ("runs", .whole(runs)), ("duration", .whole(duration)),
      ("cpu_P", .whole(cpus.P)), ("cpu_C", .whole(cpus.C)),
    ])
  }
}

extension Scenario {
  fileprivate var json: JSONValue {
    .object(Parameter.allCases.map { ($0.rawValue, .whole(self[$0])) })
  }
}

extension ConcurrencyCheck {
  fileprivate var json: JSONValue {
    .object([
      ("is_concurrent", .truth(isConcurrent)), ("duration", .number(duration)),
      ("lost_P", .number(lostP)), ("lost_C", .number(lostC)),
      ("round_trip", .number(roundTrip)),
    ])
  }
}

extension Calibration {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("scenario", scenario.json)]
    for party in Party.allCases {
      let name = party.rawValue
      members += [
        ("excess_W\(name)", .optional(excess[party], JSONValue.number)),
        ("N\(name)", notification[party]?.json ?? .null),
        ("S\(name)", startUp[party]?.json ?? .null),
      ]
    }
    return .object(members)
  }
}

extension CostFigures {
  fileprivate var json: JSONValue {
    .object([
      ("count", .whole(count)), ("mean", .number(mean)),
      ("median", .number(median)), ("p99", .number(p99)),
      ("maximum", .number(maximum)),
    ])
  }
}

extension MeasuredPoint {
  fileprivate var json: JSONValue {
    .object([
      ("value", .whole(value)), ("calibrated", calibrated.json),
      ("regime", .optional(prediction.regime) { .text($0.rawValue) }),
      ("T", T.json), ("E", E.json),
      ("T_model", .number(prediction.T)), ("E_model", .number(prediction.E)),
      ("T_sim", .number(prediction.simulatedT)), ("E_sim", .number(prediction.simulatedE)),
      ("error_model", .number(error)), ("error_sim", .number(simulatorsError)),
      ("is_disturbed", .truth(isDisturbed)), ("runs", .array(runs.map(\.json))),
    ])
  }
}

extension Spread {
  fileprivate var json: JSONValue {
    .object([
      ("median", .number(median)), ("low", .number(low)),
      ("high", .number(high)),
    ])
  }
}

extension RunFigures {
  fileprivate var json: JSONValue {
    .object([
      ("messages", .whole(messages)), ("elapsed", .number(elapsed)),
      ("T", .number(T)), ("E", .number(E)), ("P", P.json), ("C", C.json),
      (
        "disturbances",
        .array(disturbances.map { .text(DisturbanceText.sentence($0)) })
      ),
    ])
  }
}

extension PartyFigures {
  fileprivate var json: JSONValue {
    .object([
      ("cpu", .number(cpu)), ("kicks", .number(notifications)),
      ("N", notification?.json ?? .null), ("S", startUp?.json ?? .null),
      ("idle", idle?.json ?? .null), ("naps", .number(naps)),
      ("trips", .number(trips)), ("trip", .number(trip)),
      ("crossings", .whole(crossings)), ("stalls", .whole(stalls)),
      ("lost", .number(lost)), ("switches", .whole(switches)),
    ])
  }
}
