import Explorer
import QueueModel

extension ErrorText {
  /// Why a row has no result, after its column's name where it has one.
  static func sentence(_ fault: RowFault) -> String {
    switch fault {
    case .record(let fault): sentence(fault)
    case .fieldCount(let found, let expected): fieldCount(found, expected)
    case .value(let parameter, let text, let error): field(text, of: parameter, error)
    case .scenario(let error): "\(column(of: error)): \(ValueText.sentence(error))"
    }
  }

  /// Why a first line is not a header.
  static func sentence(_ fault: Columns.Fault) -> String {
    switch fault {
    case .noHeader: "the input is empty; the first line has to name the columns, L,kP,kC,WP ..."
    case .broken(let fault):
      "the first line, which names the columns, is broken: \(sentence(fault))"
    case .semicolons: semicolons
    case .missing(let parameters):
      """
      \(parameters.count == 1 ? "column" : "columns") \(list(parameters)) not found; \
      the first line has to name the columns, or give one value for all rows, as \
      --\(parameters[0].rawValue) \(parameters[0].isDuration ? "1500" : "256")
      """
    case .twice(let parameter, let first, let second):
      "column \(parameter.rawValue) is there twice, as column \(first) and \(second); keep one"
    case .givenTwice(let parameter):
      """
      the file has a column \(parameter.rawValue), and the command line a value for it; \
      give only one of them
      """
    }
  }

  static func fieldCount(_ found: Int, _ expected: Int) -> String {
    "the row has \(found) fields; the header has \(expected)"
  }

  /// What is wrong with a field, behind the name of its column.
  static func field(_ text: String, of parameter: Parameter, _ error: DurationTextError) -> String {
    let shown = error == .empty ? "" : "\(ValueText.quoted(text)): "
    return "\(parameter.rawValue): \(shown)\(ValueText.sentence(error, of: parameter))"
  }

  static let semicolons =
    "the fields seem to be separated by semicolons; separate them by commas, with points in decimals"

  static func sentence(_ fault: RecordReader.Fault) -> String {
    switch fault {
    case .unclosedQuote: "a field begins with a quote that nothing closes"
    case .textBehindQuote(let field):
      "field \(field + 1) goes on behind its closing quote; double the quotes within it"
    case .loneReturns: "the lines end with CR alone; end them with LF, or CR and LF"
    case .tooLong(let limit): "the line is longer than \(limit) bytes"
    }
  }

  private static func column(of error: ScenarioError) -> String {
    switch error {
    case .outOfRange(let parameter, _, _), .thresholdAboveLength(let parameter, _, _):
      parameter.rawValue
    }
  }

  private static func list(_ parameters: [Parameter]) -> String {
    parameters.map(\.rawValue).joined(separator: ", ")
  }
}
