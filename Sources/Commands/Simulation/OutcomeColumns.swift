import QueueModel

/// The columns in which tables for programs say what a simulation found.
enum OutcomeColumns {
  /// `prefix` tells T and E from those of a closed form, where both have columns.
  static func names(prefix: String = "") -> [String] {
    ["T", "T_half", "E", "E_half", "T_exact", "E_exact"].map { prefix + $0 } + others
  }

  private static let others: [String] =
    ["queue", "service", "response"].flatMap { latency in
      ["mean", "mean_half", "median", "p99", "max"].map { "\(latency)_\($0)" }
    }
    + ["notifications", "sleeps", "work", "busy", "spinning"].flatMap { share in
      Party.allCases.map { "\(share)_\($0.rawValue)" }
    }
    + ["load", "load_half", "messages", "method", "cycles", "ending"]

  /// Writes an outcome, or empty fields where there is none.
  static func write(_ outcome: Outcome?, to fields: inout FieldWriter) {
    guard let outcome else { return fields.omit(others.count + 6) }
    write(outcome.T, exact: outcome.exactT, to: &fields)
    write(outcome.E, exact: outcome.exactE, to: &fields)
    fields.append(exactly: outcome.exactT)
    fields.append(exactly: outcome.exactE)
    for latency in [outcome.queueLatency, outcome.serviceLatency, outcome.responseLatency] {
      write(latency, to: &fields)
    }
    for share in [
      \PartyOutcome.notificationsPerMessage, \.sleepsPerMessage, \.workPerMessage, \.busyShare,
      \.spinningShare,
    ] {
      fields.append(outcome.P[keyPath: share])
      fields.append(outcome.C[keyPath: share])
    }
    fields.append(outcome.load?.value)
    fields.append(outcome.load?.halfWidth)
    fields.append(outcome.messages)
    fields.append(outcome.method.name)
    fields.append(outcome.method.cycles)
    fields.append(outcome.ending.name)
  }

  private static func write(
    _ estimate: Estimate, exact: Fraction?, to fields: inout FieldWriter
  ) {
    if let exact { fields.append(decimal: exact) } else { fields.append(estimate.value) }
    fields.append(estimate.halfWidth)
  }

  private static func write(_ latency: Latency?, to fields: inout FieldWriter) {
    guard let latency else { return fields.omit(5) }
    fields.append(latency.mean.value)
    fields.append(latency.mean.halfWidth)
    fields.append(latency.median)
    fields.append(latency.p99)
    fields.append(latency.max)
  }
}

extension Outcome.Method {
  /// What it is called in tables for programs.
  var name: String {
    switch self {
    case .exact: "exact"
    case .regenerative: "regenerative"
    case .batchMeans: "batch-means"
    }
  }

  /// How many cycles or batches the intervals rest on.
  var cycles: Int? {
    switch self {
    case .exact: nil
    case .regenerative(let cycles): cycles
    case .batchMeans(let batches): batches
    }
  }
}

extension Outcome.Ending {
  /// What it is called in tables for programs.
  var name: String {
    switch self {
    case .converged: "converged"
    case .messageLimit: "message-limit"
    case .timeLimit: "time-limit"
    case .cancelled: "cancelled"
    case .saturated: "saturated"
    }
  }
}
