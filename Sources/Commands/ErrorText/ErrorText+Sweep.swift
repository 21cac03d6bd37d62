import Explorer
import Plotting
import QueueModel

extension ErrorText {
  /// Why a text is not an axis of a sweep.
  static func sentence(_ fault: SweepAxis.Fault, _ unit: TimeUnit) -> String {
    switch fault {
    case .noAssignment: "write a name and its values, as WP=0:4000:10 or L=16,64,256"
    case .unknownName(let name):
      if let meant = nearest(to: name, among: SweptQuantity.names) {
        "there is nothing called \(ValueText.quoted(name)) to sweep; did you mean \(meant)?"
      } else {
        """
        there is nothing called \(ValueText.quoted(name)) to sweep; there are the nine \
        parameters, N, S, a strategy's numbers as P.B or C.Y, interval, rate, variation and spread
        """
      }
    case .value(let text, let error): "\(ValueText.quoted(text)): \(sentence(error, unit))"
    case .rate(let text, let fault): "\(ValueText.quoted(text)): \(sentence(fault))"
    case .decimal(let text):
      "\(ValueText.quoted(text)) is not a decimal number with up to six places, as 0.25"
    case .shape(let text):
      """
      \(ValueText.quoted(text)) is neither a value nor a stretch of them; write \
      START:STOP:STEP, or START:STOP:xFACTOR
      """
    case .step(let text):
      "the step of \(ValueText.quoted(text)) does not lead from the start to the end"
    case .factor(let text):
      "in \(ValueText.quoted(text)) the factor has to be 1.0001 or more, the start above 0 and no more "
        + "than the end, as in 1:1024:x2"
    case .tooMany(let text): "\(ValueText.quoted(text)): these are too many values for one list"
    case .noSetting(let setting, let parties):
      """
      \(parties.count == 1 ? "the strategy of \(parties[0].rawValue) has" : "neither strategy has") \
      no number \(setting.rawValue); give \
      --strategy\(parties.count == 1 ? "-\(parties[0].rawValue)" : "") \(example(of: setting))
      """
    case .noArrivals:
      "P always has a message; give --arrivals, as --arrivals poisson:5us, for the interval to vary"
    case .noTime:
      "a rate needs a unit of time, and this scenario counts abstract ticks; sweep interval"
    case .otherDistribution(let parameter):
      """
      \(parameter.rawValue) already varies in another way: variation is that of lognormal times, \
      spread that of uniform ones
      """
    case .twice(let other):
      other.isEmpty ? "there are two of these axes" : "the axis \(other) turns the same"
    }
  }

  static func sentence(_ fault: RateFault) -> String {
    switch fault {
    case .notANumber:
      "that is not a number; write messages per second, as 200000, 200k or 1.5M"
    case .unknownSuffix(let suffix):
      """
      \(ValueText.quoted(suffix)) cannot stand behind the number; k, M and G can; write messages \
      per second, as 200000, 200k or 1.5M
      """
    case .notPositive:
      "a rate has to be above 0; write messages per second, as 200000, 200k or 1.5M"
    case .noTime:
      """
      a rate needs a unit of time, and this scenario counts abstract ticks; give an interval, as \
      --arrivals poisson:5000
      """
    case .outOfRange(let unit):
      """
      messages can be \(text(Arrivals.intervals))\(unit.suffix) apart\
      \(RateText.rates(unit: unit).map { ", so \(text($0)) in a second" } ?? "")
      """
    case .contradicts(let arrivals):
      """
      --arrivals \(ValueText.quoted(arrivals)) says how far messages are apart; leave out one of \
      both, or only the interval
      """
    }
  }

  /// Why a file has no samples to draw from.
  static func sentence(_ fault: SampleFile.Fault) -> String {
    switch fault {
    case .record(let fault): sentence(fault)
    case .semicolons: semicolons
    case .fieldCount(let found, let expected):
      "the row has \(found) fields; the first has \(expected)"
    case .value(let text, let column):
      """
      \(ValueText.quoted(column)): \(ValueText.quoted(text)) is not a time; write ticks as a number \
      that is not negative, as 1500 or 1500.25
      """
    case .noColumn(let column, let known):
      "there is no column \(ValueText.quoted(column)); \(columns(known))"
    case .manyColumns(let known):
      "there are \(known.count) columns; write which one, as empirical:FILE:\(ValueText.shown(known[0])); \(columns(known))"
    case .noSamples: "there are no samples in it; write one in each row"
    case .allZero: "all samples are zero; a mean has to be above 0"
    case .tooLarge: "the samples are too large to add up; write them in a larger unit"
    case .tooMany: "these are more samples than 10 000 000, the most that are read"
    }
  }

  private static func columns(_ known: [String]) -> String {
    let names = known.prefix(12).map { ValueText.quoted($0) }.joined(separator: ", ")
    return "columns are \(names)\(known.count > 12 ? ", ..." : "")"
  }

  /// Why a point of a grid is not possible.
  static func sentence(_ reason: SweepGrid.Impossible) -> String {
    switch reason {
    case .scenario(let error): ValueText.sentence(error)
    case .setting(let setting, let party, let value):
      "\(setting.rawValue) of \(party.rawValue) is \(value); it can be \(text(setting.range))"
    case .interval(let value):
      "the interval is \(value); it can be \(text(Arrivals.intervals)) ticks"
    case .rate(let value):
      """
      the rate is \(decimal(value)); messages can be \(text(Arrivals.intervals)) ticks apart
      """
    case .spacing(let spacing, let interval):
      "the interval is \(interval), below the \(spacing) ticks between messages of a burst"
    case .variation(let value):
      "the variation is \(decimal(value)); it can be 0 to \(Int(Distribution.largestVariation))"
    case .spread(let value): "the spread is \(decimal(value)); it can be 0 to 1"
    }
  }

  /// Why a file is not one of this sweep's.
  static func sentence(_ fault: FinishedRows.Fault, _ path: String) -> String {
    let advice = "give another --output, or remove the file"
    return switch fault {
    case .otherColumns:
      "\(path):1: the first line is not the header of this sweep; \(advice)"
    case .otherSweep(let line):
      """
      \(path):\(line): this row belongs to another sweep: other parameters, axes, engine, seed or \
      limits, or another version of kickscope; \(advice)
      """
    case .otherShard(let line, let row):
      "\(path):\(line): row \(row) belongs to another shard; \(advice)"
    case .disorder(let line, let row):
      "\(path):\(line): row \(row) is not in order; \(advice)"
    }
  }

  static func sentence(_ error: DurationTextError, _ unit: TimeUnit) -> String {
    switch error {
    case .empty: "there is no value; write one, as 1500"
    case .unitOnCount(let unit): "this is a count and has no unit, so not \(ValueText.quoted(unit))"
    case .notWhole(let below) where below != .max:
      "that is not a whole number; \(below) or \(Int128(below) + 1) would be"
    case .tooLarge, .notWhole: "that is too large"
    default: ValueText.sentence(error, of: .WP)
    }
  }

  private static func example(of setting: Strategy.Setting) -> String {
    switch setting {
    case .B: "spin:400"
    case .R: "nap:1,2us,200"
    case .Y, .YE: "sleep:5us,2us"
    case .theta, .d: "guard:0,300"
    case .n, .tau: "coalesce:8,20us"
    }
  }

  private static func decimal(_ millionths: Int) -> String {
    NumberText.decimal(Double(millionths) / Double(SweptQuantity.parts), places: 6)
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    [range.lowerBound, range.upperBound].map { NumberText.decimal($0, places: 6) }
      .joined(separator: " to ")
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    "\(NumberText.grouped(range.lowerBound)) to \(NumberText.grouped(range.upperBound))"
  }
}
