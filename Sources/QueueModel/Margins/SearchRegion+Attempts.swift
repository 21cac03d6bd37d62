extension SearchRegion {
  /// Scenarios of the box that are likely to be extreme, whatever their regime: where each
  /// parameter is pulled to, those that are pulled both ways at either end or in the middle.
  func promising(_ quantity: Quantity, _ end: End) -> [Scenario] {
    func scenario(_ undecided: (ClosedRange<Int>) -> Int) -> Scenario {
      box.scenario { parameter, range in
        switch pull(of: parameter, on: quantity, end) {
        case .up: range.upperBound
        case .down: range.lowerBound
        case .none, .mixed: undecided(range)
        }
      }
    }
    return [
      scenario { $0.lowerBound }, scenario { $0.upperBound },
      box.scenario { $1.lowerBound + ($1.upperBound - $1.lowerBound) / 2 },
    ]
  }

  /// A scenario of the regime, taken along one parameter after the other as far towards the extreme
  /// as the regime goes.
  func improved(_ start: Scenario, _ quantity: Quantity, _ end: End) -> Scenario {
    var best = start
    for parameter in Parameter.allCases.reversed() {
      let range = box[parameter].clamped(to: best.range(of: .one(parameter)))
      let goal: Int
      switch pull(of: parameter, on: quantity, end) {
      case .up: goal = range.upperBound
      case .down: goal = range.lowerBound
      case .none, .mixed: continue
      }
      func isInside(_ value: Int) -> Bool {
        best.placing(.one(parameter), at: value).regime == regime
      }
      var (inside, outside) = (best[parameter], goal)
      if isInside(goal) { inside = goal }
      while (outside - inside).magnitude > 1 {
        let middle = inside + (outside - inside) / 2
        if isInside(middle) { inside = middle } else { outside = middle }
      }
      best = best.placing(.one(parameter), at: inside)
    }
    return best
  }
}
