/// Why a text is not a formula. Columns count from 1.
public enum FormulaError: Error, Hashable, Sendable {
  case empty
  /// Something else than what could stand there.
  case unexpected(String, column: Int, expected: Expected)
  /// The text ends too early.
  case ended(expected: Expected)
  case unknownName(String, column: Int, nearest: String?)
  /// A number where a condition has to be, or the other way round.
  case wrongKind(column: Int, expected: Expected)
  case assignment(AssignmentError, column: Int)
  /// More in one another than anybody needs.
  case tooDeep(limit: Int)
  /// More operations than anybody needs.
  case tooLong(limit: Int)

  /// What would be right.
  public enum Expected: Hashable, Sendable {
    case value, number, condition, regime, operation, closing, assignment
  }
}

extension FormulaError {
  /// What is wrong and what would be right.
  public var text: String {
    switch self {
    case .empty: "is empty; write a formula, as T < 2000"
    case .unexpected(let found, let column, let expected):
      "\(ValueText.quoted(found)) at column \(column) cannot stand there; write \(expected.text)"
    case .ended(let expected): "ends too early; write \(expected.text) there"
    case .unknownName(let name, let column, let nearest):
      "\(ValueText.quoted(name)) at column \(column) is nothing that the model knows; "
        + (nearest.map { "do you mean \($0)?" } ?? "it knows T, E, m, latency, regime, L, WP …")
    case .wrongKind(let column, let expected):
      "what ends at column \(column) has to be \(expected.text)"
    case .assignment(let error, let column): "behind \"of\" at column \(column): \(error.text)"
    case .tooLong(let limit): "has more than \(limit) operations"
    case .tooDeep(let limit): "has more than \(limit) brackets in one another"
    }
  }
}

extension FormulaError.Expected {
  fileprivate var text: String {
    switch self {
    case .value: "a number, or a name as T, E or L"
    case .number: "a number"
    case .condition: "a condition, as T < 2000"
    case .regime: "a regime, as regime == SS"
    case .operation: "<, <=, >, >=, ==, +, -, *, /, and, or, or nothing"
    case .closing: "the ) that is missing"
    case .assignment: "a knob and its value, as WP=1301"
    }
  }
}
