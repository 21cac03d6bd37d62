extension SearchRegion {
  /// Cuts off what Table 1's inequalities leave no room for; false where nothing remains.
  mutating func tighten() -> Bool {
    for _ in 0..<2 {
      switch kind {
      case .FC: guard keepFaster(), keepInTime() else { return false }
      case .SCS:
        guard keepFaster(), keepLate() else { return false }
        box = box.mirrored
        let isPossible = keepInTime()
        box = box.mirrored
        guard isPossible else { return false }
      case .SS:
        guard keepLate() else { return false }
        box = box.mirrored
        let isPossible = keepLate()
        box = box.mirrored
        guard isPossible else { return false }
      }
      guard keepThresholds() else { return false }
    }
    return true
  }

  private mutating func keepFaster() -> Bool {
    cut(.WP, from: box.WC.lowerBound + 1) && cut(.WC, to: box.WP.upperBound - 1)
  }

  /// (L−kP)·WP − WC ≥ SC.
  private mutating func keepInTime() -> Bool {
    let room = box.L.upperBound - box.kP.lowerBound
    guard room > 0 else { return false }
    let least = box.WC.lowerBound + box.SC.lowerBound
    let slots = least.dividedUp(by: box.WP.upperBound)
    return cut(.WP, from: least.dividedUp(by: room))
      && cut(.WC, to: room * box.WP.upperBound - box.SC.lowerBound)
      && cut(.SC, to: room * box.WP.upperBound - box.WC.lowerBound)
      && cut(.kP, to: box.L.upperBound - slots) && cut(.L, from: box.kP.lowerBound + slots)
  }

  /// (L−kP)·WP − WC < SC.
  private mutating func keepLate() -> Bool {
    let room = max(0, box.L.lowerBound - box.kP.upperBound)
    guard cut(.SC, from: room * box.WP.lowerBound - box.WC.upperBound + 1),
      cut(.WC, from: room * box.WP.lowerBound - box.SC.upperBound + 1)
    else { return false }
    let most = box.SC.upperBound + box.WC.upperBound - 1
    guard room == 0 || cut(.WP, to: most / room) else { return false }
    let slots = most / box.WP.lowerBound
    return cut(.L, to: box.kP.upperBound + slots) && cut(.kP, from: box.L.lowerBound - slots)
  }

  private mutating func keepThresholds() -> Bool {
    cut(.kP, to: box.L.upperBound) && cut(.kC, to: box.L.upperBound)
      && cut(.L, from: max(box.kP.lowerBound, box.kC.lowerBound))
  }

  private mutating func cut(_ parameter: Parameter, from least: Int) -> Bool {
    let range = box[parameter]
    guard least <= range.upperBound else { return false }
    if least > range.lowerBound { box[parameter] = least...range.upperBound }
    return true
  }

  private mutating func cut(_ parameter: Parameter, to most: Int) -> Bool {
    let range = box[parameter]
    guard most >= range.lowerBound else { return false }
    if most < range.upperBound { box[parameter] = range.lowerBound...most }
    return true
  }
}
