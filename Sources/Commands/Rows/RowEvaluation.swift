import QueueModel

/// Evaluates every row of a CSV: results to one sink, what was wrong to another.
struct RowEvaluation {
  let engine: Engine
  let messageLimit: Int
  let format: OutputFormat

  /// How it went.
  struct Count: Hashable {
    var good = 0
    var bad = 0
    var disputed = 0
    /// Rows whose period was longer than the limit.
    var unsettled = 0
  }

  /// Streams in constant memory; a bad row costs itself only.
  ///
  /// Whatever was computed is written before it waits for more input.
  func run(
    _ rows: inout RowReader, source: String, results: inout ByteSink, complaints: inout ByteSink
  ) throws(CommandFailure) -> Count {
    let writer = RowWriter(format, columns: rows.columns)
    var count = Count()
    writer.writeHeader(to: &results)
    while true {
      if rows.mayWait { try flush(&results, &complaints) }
      let step: RowReader.Step
      do throws(StreamError) {
        step = try rows.next()
      } catch {
        try flush(&results, &complaints)
        throw .stream(error, name: source)
      }
      switch step {
      case .end:
        try flush(&results, &complaints)
        return count
      case .fault(let fault):
        count.bad += 1
        complaints.append(line: "\(source):\(rows.line): \(ErrorText.sentence(fault))")
      case .scenario(let scenario):
        let evaluation = Evaluation(scenario, engine: engine, messageLimit: messageLimit)
        writer.write(evaluation, of: rows, to: &results)
        count.good += 1
        if evaluation.isDisputed { count.disputed += 1 }
        if evaluation.isPeriodTooLong { count.unsettled += 1 }
        if let doubt = ErrorText.doubt(about: evaluation, messageLimit: messageLimit) {
          complaints.append(line: "\(source):\(rows.line): \(doubt)")
        }
      }
      if results.isFull || complaints.isFull { try flush(&results, &complaints) }
    }
  }

  private func flush(
    _ results: inout ByteSink, _ complaints: inout ByteSink
  ) throws(CommandFailure) {
    do throws(StreamError) {
      try results.flush()
      try complaints.flush()
    } catch {
      throw .stream(error, name: "the output")
    }
  }
}
