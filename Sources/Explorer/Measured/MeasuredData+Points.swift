internal import QueueModel

extension MeasuredData {
  /// A measurement that belongs to the curve on the screen.
  struct Point: Equatable {
    let x: Int
    let T: Quantity?
    let E: Quantity?
    var isDisturbed = false

    func quantity(_ measure: QueueModel.Quantity) -> Quantity? { measure == .T ? T : E }
  }

  /// Whether T or E was measured at all.
  func has(_ measure: QueueModel.Quantity) -> Bool {
    rows.contains { (measure == .T ? $0.T : $0.E) != nil }
  }

  /// Whether there is a column for what a knob turns.
  func hasColumn(_ knob: Knob) -> Bool { knob.parameters.allSatisfy(columns.contains) }

  /// The measurements along a knob that were made with all else as in a scenario, from left to
  /// right. A parameter without a column counts as the scenario's; of N and S both parties' costs
  /// have to be equal.
  func points(along knob: Knob, _ scenario: Scenario) -> [Point] {
    guard hasColumn(knob) else { return [] }
    let turned = columns.indices.filter { knob.parameters.contains(columns[$0]) }
    let kept = columns.indices.filter { !turned.contains($0) }
    return rows.compactMap { row in
      let x = row.values[turned[0]]
      guard turned.allSatisfy({ row.values[$0] == x }),
        kept.allSatisfy({ row.values[$0] == scenario[columns[$0]] })
      else { return nil }
      return Point(x: x, T: row.T, E: row.E, isDisturbed: row.isDisturbed)
    }.sorted { $0.x < $1.x }
  }

  /// The knob along which most measurements belong to one curve: the preferred one if it has a
  /// column that varies, else the column with most values.
  func bestKnob(preferring knob: Knob) -> Knob? {
    func count(_ parameter: Parameter) -> Int {
      guard let column = columns.firstIndex(of: parameter) else { return 0 }
      return Set(rows.map { $0.values[column] }).count
    }
    if hasColumn(knob), count(knob.leader) > 1 { return knob }
    let best = columns.max { (count($0), -index($0)) < (count($1), -index($1)) }
    return best.map(Knob.one)
  }

  private func index(_ parameter: Parameter) -> Int { columns.firstIndex(of: parameter) ?? 0 }
}
