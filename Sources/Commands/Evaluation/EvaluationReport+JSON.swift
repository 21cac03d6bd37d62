import QueueModel

extension EvaluationReport {
  /// One object: the columns of the CSV, and what else follows from the scenario.
  func writeJSON(to sink: inout ByteSink) {
    RowWriter(.json, columns: .parametersOnly).writeJSON(evaluation, of: nil, to: &sink)
    sink.append(#","sim_T":"#)
    sink.append(json: evaluation.simulated?.T)
    sink.append(#","sim_E":"#)
    sink.append(json: evaluation.simulated?.E)
    sink.append(#","unit":"#)
    sink.append(json: scenario.unit.word)
    if case .cycles(let hertz) = scenario.unit { sink.append(#","hertz":\#(hertz)"#) }
    sink.append(#","name":"#)
    sink.append(json: evaluation.regime.name)
    if let cycle = evaluation.cycle {
      sink.append(#","cycle":{"messages":\#(cycle.messages),"duration":\#(cycle.duration)"#)
      sink.append(#","work":\#(cycle.work),"notifications_by_P":\#(cycle.notificationsByP)"#)
      sink.append(#","notifications_by_C":\#(cycle.notificationsByC)}"#)
    }
    sink.append(#","polling":{"T":"#)
    sink.append(json: scenario.polling.T)
    sink.append(#","E":"#)
    sink.append(json: scenario.polling.E)
    sink.append(#","pays":\#(scenario.isPollingFrugal)},"best_SS":{"T":"#)
    sink.append(json: scenario.bestSS)
    sink.append(#","T_exact":"#)
    sink.append(jsonExactly: scenario.bestSS)
    sink.append(#"},"slacks":{"WP-WC":\#(scenario.slack(.speed))"#)
    sink.append(#","a-SC":\#(scenario.slack(.consumerStart))"#)
    sink.append(#","b-SP":\#(scenario.slack(.producerStart))}"#)
    sink.append(#","critical_lengths":{"C":\#(scenario.criticalLengthForC)"#)
    sink.append(#","P":\#(scenario.criticalLengthForP)}}"#)
    sink.append(UInt8(ascii: "\n"))
  }
}
