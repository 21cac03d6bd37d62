import Explorer
import Plotting
import QueueModel

extension ErrorText {
  /// Why a file has no measurements to draw, and what would be right.
  static func sentence(_ fault: MeasuredFile.Fault) -> String {
    switch fault {
    case .record(let fault): sentence(fault)
    case .semicolons: semicolons
    case .empty: "the file is empty; the first line has to name the columns, as WP,T"
    case .twice(let name, let first, let second):
      "column \(name) is there twice, as column \(first) and \(second); keep one"
    case .noParameter:
      """
      no column is a parameter; the first line has to name at least one of \
      \(Parameter.allCases.map(\.rawValue).joined(separator: ", "))
      """
    case .noResult: "there is no column T and no column E; the first line has to name one of them"
    case .lacks(let name, let other):
      "there is a column \(other) but no column \(name), which belongs to it"
    case .contradiction(let one, let other): contradiction("column \(one)", "column \(other)")
    case .fieldCount(let found, let expected): fieldCount(found, expected)
    case .parameter(let parameter, let text, let error): field(text, of: parameter, error)
    case .outOfRange(let parameter, let value):
      """
      \(parameter.rawValue): \(value) is out of range; it can be \
      \(NumberText.grouped(parameter.range.lowerBound)) to \
      \(NumberText.grouped(parameter.range.upperBound))
      """
    case .time(let text, let column):
      """
      \(column): \(ValueText.quoted(text)) is no time; write a decimal number in the scenario's \
      unit, as 1512.5
      """
    case .ends(let column, let low, let value, let high):
      "\(column): \(value) does not lie between \(column)_low, \(low), and \(column)_high, \(high)"
    case .noRows: "no row has a T or an E"
    case .tooMany(let limit):
      "there are more than \(NumberText.grouped(limit)) rows; take fewer, or means of several"
    }
  }
}
