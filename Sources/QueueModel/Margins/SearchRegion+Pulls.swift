extension SearchRegion {
  /// What more of a parameter does to T, to E, or to the regime's inequalities.
  enum Pull {
    /// Never less.
    case up
    /// Never more.
    case down
    /// Nothing.
    case none
    /// It depends.
    case mixed

    var reversed: Pull {
      switch self {
      case .up: .down
      case .down: .up
      case .none, .mixed: self
      }
    }
  }

  /// Puts each parameter at an end of its range where nothing in the region is lost by it: what
  /// brings T or E nearer to the end that is looked for does not take it out of the regime.
  mutating func collapse(_ quantity: Quantity, _ end: End) {
    for parameter in Parameter.allCases.reversed() where box[parameter].count > 1 {
      let pull = pull(of: parameter, on: quantity, end)
      let ease = ease(of: parameter)
      let place: Pull
      switch (pull, ease) {
      case (.none, .none): place = .down
      case (.none, let ease): place = ease
      case (let pull, .none): place = pull
      case (let pull, let ease): place = pull == ease ? pull : .mixed
      }
      let range = box[parameter]
      switch place {
      case .up where isFree(parameter, .up): box[parameter] = range.upperBound...range.upperBound
      case .down where isFree(parameter, .down):
        box[parameter] = range.lowerBound...range.lowerBound
      default: break
      }
    }
  }

  /// A threshold cannot go above the shortest queue, nor the queue below the largest threshold.
  private func isFree(_ parameter: Parameter, _ direction: Pull) -> Bool {
    switch (parameter, direction) {
    case (.kP, .up), (.kC, .up): box[parameter].upperBound <= box.L.lowerBound
    case (.L, .down): max(box.kP.upperBound, box.kC.upperBound) <= box.L.lowerBound
    default: true
    }
  }

  /// Where a parameter should go to bring T or E nearer to an end.
  func pull(of parameter: Parameter, on quantity: Quantity, _ end: End) -> Pull {
    let effect = effect(of: parameter, on: quantity)
    return end == .greatest ? effect : effect.reversed
  }

  /// What more of a parameter does to T or E inside of the regime.
  private func effect(of parameter: Parameter, on quantity: Quantity) -> Pull {
    let isTime = quantity == .T
    switch (kind, parameter) {
    case (.FC, .WP), (.FC, .NP): return .up
    case (.FC, .WC), (.FC, .SC): return isTime ? .down : .mixed
    case (.FC, .kP): return .down
    case (.FC, _): return .none
    case (.SCS, .WC): return .mixed
    case (_, .L): return .down
    case (_, .kP): return isTime ? .up : .none
    case (.SS, .kC): return isTime ? .up : .none
    case (_, _): return .up
    }
  }

  /// Whether more of a parameter makes all that the regime asks for easier, or harder.
  private func ease(of parameter: Parameter) -> Pull {
    switch (kind, parameter) {
    case (_, .NP), (_, .NC): .none
    case (.FC, .WP), (.FC, .L): .up
    case (.FC, .WC), (.FC, .SC), (.FC, .kP): .down
    case (.FC, _): .none
    case (_, .WP), (_, .WC): .mixed
    case (.SCS, .L): .mixed
    case (.SCS, .kP), (.SCS, .SC): .up
    case (.SCS, _): .down
    case (.SS, .L): .down
    case (.SS, _): .up
    }
  }
}
