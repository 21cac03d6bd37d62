package import Explorer
package import QueueModel

/// What the command line's own readers say to bytes, for a program that tries to break them.
package enum ParserTrial {
  /// What messages call the bytes.
  package static let file = "in.csv"
  /// Short, so that lines that are too long are tried as well.
  private static let lineLimit = 4_096

  /// The complaints of `eval --input` about a CSV.
  package static func rows(_ bytes: [UInt8]) -> [String] {
    var (results, complaints) = (ByteSink.inMemory(), ByteSink.inMemory())
    do throws(CommandFailure) {
      var rows = try RowReader(ByteSource(name: file, bytes: bytes, portion: 61), limit: lineLimit)
      _ = try RowEvaluation(engine: .model, messageLimit: 1, format: .csv)
        .run(&rows, source: file, results: &results, complaints: &complaints)
    } catch {
      complaints.append(line: ErrorText.sentence(error))
    }
    return String(decoding: complaints.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What `--data` reads in a CSV.
  package static func measurements(_ bytes: [UInt8]) -> Result<MeasuredData, Complaint> {
    result { () throws(CommandFailure) in
      try MeasuredFile.read(
        ByteSource(name: file, bytes: bytes), as: file, unit: .nanoseconds, lineLimit: lineLimit)
    }
  }

  /// What `empirical:in.csv:COLUMN` reads in a CSV.
  package static func samples(_ bytes: [UInt8], column: String?) -> Result<[Double], Complaint> {
    result { () throws(CommandFailure) in
      try SampleFile.samples(
        in: ByteSource(name: file, bytes: bytes), column: column, name: file, lineLimit: lineLimit
      ).values
    }
  }

  /// A rate, in messages per second.
  package static func rate(_ text: String) -> Result<Double, Complaint> {
    result { () throws(CommandFailure) in
      do throws(RateFault) {
        return try RateText.number(text)
      } catch {
        throw .rate(text, error)
      }
    }
  }

  /// What is said of a `--doubt` that cannot be read.
  package static func sentence(_ error: DoubtTextError, of parameter: Parameter) -> String {
    ErrorText.sentence(.doubt(parameter, text: "", error))
  }

  /// What was said instead of a result.
  package struct Complaint: Error {
    /// In words, for a person.
    package let text: String
  }

  static func result<Value>(
    _ read: () throws(CommandFailure) -> Value
  ) -> Result<Value, Complaint> {
    do throws(CommandFailure) {
      return .success(try read())
    } catch {
      return .failure(Complaint(text: ErrorText.sentence(error)))
    }
  }
}
