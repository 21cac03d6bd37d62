internal import QueueModel

extension Formula {
  /// Reads a formula of any kind.
  init(reading text: String) throws(FormulaError) {
    var reader = FormulaReader(text)
    self = try reader.whole()
  }

  /// Reads a formula that has to give that kind.
  init(_ kind: Kind, reading text: String) throws(FormulaError) {
    self = try Formula(reading: text)
    guard self.kind == kind else {
      throw .wrongKind(column: text.unicodeScalars.count, expected: kind.expected)
    }
  }
}

extension Formula.Kind {
  /// What an error asks for that wants this kind.
  var expected: FormulaError.Expected {
    switch self {
    case .number: .number
    case .regime: .regime
    case .truth: .condition
    }
  }
}
