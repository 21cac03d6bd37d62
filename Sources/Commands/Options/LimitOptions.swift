import ArgumentParser
import QueueModel
import QueueSimulator

/// How long a simulation goes on, and with which random numbers.
struct LimitOptions: ParsableArguments {
  @Option(
    help: "The same seed gives the same numbers, on any number of threads. (default: 1)",
    transform: WholeNumber.reader(of: 0...UInt64.max))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "How narrow the intervals of T and E have to be, as a share of the value.",
      discussion: "0 to 1; with 0 a simulation of random times ends at a limit or on ^C."))
  var precision = 0.01

  @Option(help: "The confidence of all intervals, above 0 and below 1.")
  var confidence = 0.95

  @Option(
    name: .customLong("message-limit"),
    help: "Messages after which a simulation ends in any case, up to 10^15. (default: 100000000)",
    transform: WholeNumber.reader(of: 1...1_000_000_000_000_000))
  var messageLimit = 100_000_000

  @Option(
    name: .customLong("time-limit"),
    help: ArgumentHelp(
      "Time after which a simulation ends in any case, as 10s or 500ms.",
      discussion: """
        Only without it, and without ^C, are the results of one seed the same on every machine.
        """,
      valueName: "DURATION"))
  var timeLimit: String?

  func validate() throws {
    guard 0...1 ~= precision else {
      throw ValidationError("--precision \(precision): it can be 0 to 1, as 0.01 for 1 %.")
    }
    guard confidence > 0, confidence < 1 else {
      throw ValidationError(
        "--confidence \(confidence): it can be above 0 and below 1, as 0.95 for 95 %.")
    }
    _ = try limit()
  }

  /// The limits; to be asked for after `validate`.
  var limits: Limits {
    Limits(
      precision: precision, confidence: confidence, messages: messageLimit, time: try? limit())
  }

  private func limit() throws -> Duration? {
    guard let timeLimit else { return nil }
    let hasUnit = timeLimit.last?.isLetter ?? false
    guard hasUnit, let time = try? DurationText.ticks(timeLimit, unit: .nanoseconds), time > 0
    else {
      throw ValidationError(
        "--time-limit '\(timeLimit)': write a time above 0 with its unit, as 10s or 500ms.")
    }
    return .nanoseconds(time)
  }
}
