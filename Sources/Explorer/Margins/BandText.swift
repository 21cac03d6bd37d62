internal import QueueModel

/// What wrong numbers would do, in words: the band of T and E, the regimes that can rule, the worst case.
struct BandText {
  private let state: State
  private let band: ScenarioBand?

  init(_ state: State) {
    self.state = state
    band = state.band
  }

  /// Lines of at most so many columns.
  func lines(_ width: Int) -> [(text: String, role: Role)] {
    guard let band else {
      let what = state.selected.knob?.symbol ?? "a knob"
      return "% says by how much \(what) may be off".wrapped(width).map { ($0, .label) }
    }
    var lines: [(String, Role)] = state.doubts.words.wrapped(width).map { ($0, .title) }
    for quantity in Quantity.allCases { lines.append((interval(band, quantity, width), .text)) }
    let regimes = band.regimes.map(\.rawValue).joined(separator: " ")
    let isSafe = band.regimes.count == 1
    lines.append(
      isSafe
        ? ("always \(regimes): no border is within reach", .good)
        : ("regimes: \(regimes); worst \(band.worstRegime)", .warning))
    let worst = band.greatestT
    guard worst.value != band.leastT.value else { return lines }
    let witness = state.doubts.parameters.map {
      "\($0.rawValue) \(Readout.value(worst.scenario[$0]))"
    }
    let text =
      "worst T at \(witness.joined(separator: ", ")): \(band.worstRegime), "
      + "T \(Readout.ticks(worst.value))"
    return lines + text.wrapped(width).map { ($0, .text) }
  }

  /// `T 2 500 … 4 100  (÷1.56 … ×1.05)`, and how much more it can be where that is not settled.
  private func interval(_ band: ScenarioBand, _ quantity: Quantity, _ width: Int) -> String {
    let here = quantity.exact(state.scenario.closedForm.cycle).approximation
    let (least, greatest) = (band[quantity, .least], band[quantity, .greatest])
    guard least.bound != greatest.bound else {
      return "\(quantity.rawValue) \(Readout.ticks(least.value)), whatever they are"
    }
    let ends = "\(Readout.ticks(least.value)) … \(Readout.ticks(greatest.value))"
    let factors = [least, greatest].map { Readout.factor($0.value.approximation / here) }
      .joined(separator: " … ")
    let isSettled = [least, greatest].allSatisfy {
      Readout.ticks($0.value) == Readout.ticks($0.bound)
    }
    let proven =
      isSettled ? "" : ", surely \(Readout.ticks(least.bound)) … \(Readout.ticks(greatest.bound))"
    let name = quantity.rawValue
    return ["\(name) \(ends) (\(factors))\(proven)", "\(name) \(ends)\(proven)"]
      .first { $0.count <= width } ?? "\(name) \(ends)"
  }
}
