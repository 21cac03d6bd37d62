import QueueModel

/// Which of a row's fields are the parameters, and which are carried through.
struct Columns: Hashable {
  /// A column that is not a parameter.
  struct Extra: Hashable {
    let field: Int
    /// What the output calls it: `in_T` if the input calls it `T`, which is a column of our own.
    let name: String
  }

  /// Why a first line does not name what a scenario needs.
  enum Fault: Error, Hashable {
    /// Nothing but blank lines.
    case noHeader
    case broken(RecordReader.Fault)
    /// One column whose name holds semicolons.
    case semicolons
    /// Columns that are not there and have no default.
    case missing([Parameter])
    /// Two columns of one name.
    case twice(Parameter, first: Int, second: Int)
    /// A value for all rows where each row has its own.
    case givenTwice(Parameter)
  }

  /// Each parameter's field, in the order of `Parameter.allCases`; nil where all rows share a value.
  let fields: [Int?]
  /// The shared values, 0 where each row has its own.
  let shared: [Int]
  let extras: [Extra]
  /// How many fields a row has.
  let count: Int

  /// The output's own columns.
  static let output =
    Parameter.allCases.map(\.rawValue)
    + ["regime", "m", "T", "E", "T_exact", "E_exact", "sim_T_exact", "sim_E_exact"]

  /// Reads a header: the parameters' names in any order and case. kP and kC are 1 where nothing
  /// else is said.
  /// - Parameters:
  ///   - given: values for all rows that overrule a missing column.
  ///   - defaults: values for all rows where neither a column nor a given value is there.
  init(
    header: [String], given: [Parameter: Int] = [:], defaults: [Parameter: Int] = [.kP: 1, .kC: 1]
  ) throws(Fault) {
    var fields: [Int?] = []
    var shared: [Int] = []
    var missing: [Parameter] = []
    for parameter in Parameter.allCases {
      let field = try Self.field(of: parameter, in: header)
      if field != nil && given[parameter] != nil { throw .givenTwice(parameter) }
      fields.append(field)
      let value = given[parameter] ?? defaults[parameter]
      shared.append(field == nil ? value ?? 0 : 0)
      if field == nil && value == nil { missing.append(parameter) }
    }
    guard missing.isEmpty else {
      throw RecordReader.isSplitBySemicolons(header) ? .semicolons : .missing(missing)
    }
    self.fields = fields
    self.shared = shared
    count = header.count
    extras = Self.extras(in: header, besides: Set(fields.compactMap(\.self)))
  }

  /// The nine parameters and nothing else.
  static let parametersOnly = Columns()

  private init() {
    let parameters = Parameter.allCases
    (fields, shared) = (parameters.indices.map { $0 }, parameters.map { _ in 0 })
    (extras, count) = ([], parameters.count)
  }

  private static func field(
    of parameter: Parameter, in header: [String]
  ) throws(Fault) -> Int? {
    let same = header.columns(named: parameter.rawValue)
    guard same.count < 2 else { throw .twice(parameter, first: same[0] + 1, second: same[1] + 1) }
    return same.first
  }

  /// Names that are taken get an `in_` in front, the second of them another one, and so on; from the
  /// fourth on a number behind, so that a row of a million commas is not a name of a million `in_`.
  private static func extras(in header: [String], besides fields: Set<Int>) -> [Extra] {
    var taken = Set(output)
    var numbers: [String: Int] = [:]
    return header.indices.filter { !fields.contains($0) }.map { field in
      var name = header[field]
      var prefixes = 0
      while prefixes < 3, taken.contains(name) {
        name = "in_" + name
        prefixes += 1
      }
      let stem = name
      while !taken.insert(name).inserted {
        numbers[stem, default: 1] += 1
        name = "\(stem)_\(numbers[stem, default: 1])"
      }
      return Extra(field: field, name: name)
    }
  }
}
