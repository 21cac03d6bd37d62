import QueueModel

/// Reads the scenario in each row of a CSV.
struct RowReader {
  /// What comes next in the input.
  enum Step {
    case scenario(Scenario)
    case fault(RowFault)
    case end
  }

  private(set) var records: RecordReader
  let columns: Columns
  private let unit: TimeUnit
  private var values: [Int]

  /// Reads the header.
  /// - Throws: `CommandFailure.header`, or `.stream` if the input cannot be read.
  init(
    _ source: ByteSource, given: [Parameter: Int] = [:],
    defaults: [Parameter: Int] = [.kP: 1, .kC: 1], unit: TimeUnit = .nanoseconds,
    limit: Int = 1 << 20
  ) throws(CommandFailure) {
    records = RecordReader(source, limit: limit)
    self.unit = unit
    let step: RecordReader.Step
    do throws(StreamError) {
      step = try records.next()
    } catch {
      throw .stream(error, name: source.name)
    }
    do throws(Columns.Fault) {
      switch step {
      case .end: throw .noHeader
      case .fault(let fault): throw .broken(fault)
      case .record:
        columns = try Columns(header: records.header, given: given, defaults: defaults)
      }
    } catch {
      throw .header(error, file: source.name, line: error == .noHeader ? 1 : records.line)
    }
    values = columns.shared
  }

  /// The line on which the step began, counted from 1.
  var line: Int { records.line }

  /// Whether the next step may have to wait for input.
  var mayWait: Bool { records.isCaughtUp && records.needsInput }

  /// A field of the row as it stands in the input.
  func field(_ index: Int) -> ArraySlice<UInt8> { records[records.fields[index]] }

  /// Goes to the next row.
  mutating func next() throws(StreamError) -> Step {
    switch try records.next() {
    case .end: return .end
    case .fault(let fault): return .fault(.record(fault))
    case .record:
      do throws(RowFault) {
        return .scenario(try scenario())
      } catch {
        return .fault(error)
      }
    }
  }

  private mutating func scenario() throws(RowFault) -> Scenario {
    guard records.fields.count == columns.count else {
      throw .fieldCount(found: records.fields.count, expected: columns.count)
    }
    for (index, field) in columns.fields.enumerated() {
      guard let field else { continue }
      let place = records.fields[field]
      if let digits = digits(in: place) {
        values[index] = digits
      } else {
        values[index] = try value(records[place], of: Parameter.allCases[index])
      }
    }
    do throws(ScenarioError) {
      return try Scenario(
        L: values[0], kP: values[1], kC: values[2], WP: values[3], WC: values[4], NP: values[5],
        NC: values[6], SP: values[7], SC: values[8], unit: unit)
    } catch {
      throw .scenario(error)
    }
  }

  /// A plain number of up to 18 digits; nil for everything else.
  @inline(__always)
  private func digits(in place: Range<Int>) -> Int? {
    guard 1...18 ~= place.count else { return nil }
    var value = 0
    for index in place {
      let digit = records[byte: index] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  private func value(
    _ field: ArraySlice<UInt8>, of parameter: Parameter
  ) throws(RowFault) -> Int {
    // A value that is longer than any number is not worth reading to its end.
    let text = String(decoding: field.unquoted.prefix(100), as: UTF8.self)
    do throws(DurationTextError) {
      return try DurationText.value(text, of: parameter, unit: unit)
    } catch {
      throw .value(parameter, text: text, error)
    }
  }
}

/// Why a row has no result.
enum RowFault: Error, Hashable {
  case record(RecordReader.Fault)
  case fieldCount(found: Int, expected: Int)
  case value(Parameter, text: String, DurationTextError)
  case scenario(ScenarioError)
}
