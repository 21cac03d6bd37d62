import QueueModel

/// A JSON value whose keys stay in order.
enum JSONValue: Sendable {
  case null
  case truth(Bool)
  case whole(Int128)
  /// Null where it is not finite.
  case number(Double)
  case decimal(Fraction)
  /// `"num/den"`
  case exact(Fraction)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func whole(_ number: Int) -> JSONValue { .whole(Int128(number)) }

  /// What is absent is null.
  static func optional<Value>(
    _ value: Value?, _ make: (Value) -> JSONValue
  ) -> JSONValue {
    value.map(make) ?? .null
  }

  func write(to sink: inout ByteSink) {
    switch self {
    case .null: sink.append("null")
    case .truth(let truth): sink.append(truth ? "true" : "false")
    case .whole(let number): sink.append(number)
    case .number(let number):
      if number.isFinite { sink.append(decimal: number) } else { sink.append("null") }
    case .decimal(let fraction): sink.append(decimal: fraction)
    case .exact(let fraction): sink.append(jsonExactly: fraction)
    case .text(let text): sink.append(json: text)
    case .array(let values):
      sink.append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { sink.append(",") }
        value.write(to: &sink)
      }
      sink.append("]")
    case .object(let members):
      sink.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { sink.append(",") }
        sink.append(json: member.key)
        sink.append(":")
        member.value.write(to: &sink)
      }
      sink.append("}")
    }
  }
}
