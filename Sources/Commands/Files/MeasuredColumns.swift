import Explorer
import QueueModel

/// Which columns of a CSV are parameters, and which are measured times.
struct MeasuredColumns {
  /// Where a measured time stands, and what is known of its error.
  struct Result {
    let field: Int
    let name: String
    let error: Error

    enum Error {
      case none
      /// ± that much.
      case halfWidth(field: Int)
      case ends(low: Int, high: Int)
    }
  }

  let parameters: [(parameter: Parameter, field: Int)]
  let T: Result?
  let E: Result?
  /// Which field says, with 1, that a row was disturbed.
  let disturbed: Int?
  /// How many fields a row has.
  let count: Int

  /// Reads a header; the names' case is of no consequence, other columns are passed over.
  init(_ header: [String]) throws(MeasuredFile.Fault) {
    var parameters: [(Parameter, Int)] = []
    for parameter in Parameter.allCases {
      guard let field = try Self.field(parameter.rawValue, header) else { continue }
      parameters.append((parameter, field))
    }
    T = try Self.result("T", header)
    E = try Self.result("E", header)
    disturbed = try Self.field("is_disturbed", header)
    guard T != nil || E != nil else { throw .noResult }
    guard !parameters.isEmpty else { throw .noParameter }
    self.parameters = parameters.sorted { $0.1 < $1.1 }.map { ($0.0, $0.1) }
    count = header.count
  }

  /// A row's measurement; nil where neither T nor E is filled in.
  func row(
    _ fields: [String], unit: TimeUnit
  ) throws(MeasuredFile.Fault) -> MeasuredData.Row? {
    guard fields.count == count else {
      throw .fieldCount(found: fields.count, expected: count)
    }
    var values: [Int] = []
    for (parameter, field) in parameters {
      let value: Int
      do throws(DurationTextError) {
        value = try DurationText.value(fields[field], of: parameter, unit: unit)
      } catch {
        throw .parameter(parameter, text: fields[field], error)
      }
      guard parameter.range.contains(value) else { throw .outOfRange(parameter, value: value) }
      values.append(value)
    }
    let T = try Self.quantity(T, fields)
    let E = try Self.quantity(E, fields)
    return T == nil && E == nil
      ? nil
      : MeasuredData.Row(
        values: values, T: T, E: E, isDisturbed: disturbed.map { fields[$0] == "1" } ?? false)
  }

  private static func field(
    _ name: String, _ header: [String]
  ) throws(MeasuredFile.Fault) -> Int? {
    let same = header.columns(named: name)
    guard same.count < 2 else { throw .twice(name, first: same[0] + 1, second: same[1] + 1) }
    return same.first
  }

  private static func result(
    _ name: String, _ header: [String]
  ) throws(MeasuredFile.Fault) -> Result? {
    let error = try field("\(name)_error", header)
    let low = try field("\(name)_low", header)
    let high = try field("\(name)_high", header)
    if error != nil, low != nil || high != nil {
      throw .contradiction("\(name)_error", low == nil ? "\(name)_high" : "\(name)_low")
    }
    guard (low == nil) == (high == nil) else {
      throw low == nil
        ? .lacks("\(name)_low", for: "\(name)_high") : .lacks("\(name)_high", for: "\(name)_low")
    }
    guard let field = try field(name, header) else {
      guard error == nil, low == nil else {
        throw .lacks(name, for: error == nil ? "\(name)_low" : "\(name)_error")
      }
      return nil
    }
    if let error { return Result(field: field, name: name, error: .halfWidth(field: error)) }
    if let low, let high {
      return Result(field: field, name: name, error: .ends(low: low, high: high))
    }
    return Result(field: field, name: name, error: .none)
  }

  /// A measured time with its error; nil where there is no such column or the field is empty.
  private static func quantity(
    _ result: Result?, _ fields: [String]
  ) throws(MeasuredFile.Fault) -> MeasuredData.Quantity? {
    guard let result, let value = try time(fields[result.field], result.name) else { return nil }
    switch result.error {
    case .none: return MeasuredData.Quantity(value)
    case .halfWidth(let field):
      guard let error = try time(fields[field], "\(result.name)_error") else {
        return MeasuredData.Quantity(value)
      }
      guard (value + error).isFinite else {
        throw .time(fields[field], column: "\(result.name)_error")
      }
      return MeasuredData.Quantity(value, low: max(0, value - error), high: value + error)
    case .ends(let lowField, let highField):
      guard let low = try time(fields[lowField], "\(result.name)_low"),
        let high = try time(fields[highField], "\(result.name)_high")
      else { return MeasuredData.Quantity(value) }
      guard low <= value, value <= high else {
        throw .ends(column: result.name, low: low, value: value, high: high)
      }
      return MeasuredData.Quantity(value, low: low, high: high)
    }
  }

  private static func time(
    _ text: String, _ column: String
  ) throws(MeasuredFile.Fault) -> Double? {
    guard !text.isEmpty else { return nil }
    guard let value = Double(time: text) else { throw .time(text, column: column) }
    return value
  }
}
