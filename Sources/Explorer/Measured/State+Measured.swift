internal import Plotting
internal import QueueModel

extension State {
  /// Draws what was measured over the curves from now on, along the parameter that varies in it.
  public mutating func show(_ data: MeasuredData) {
    if let knob = data.bestKnob(preferring: xControl.knob ?? preset.x), xControl.knob != knob {
      plotFirst(along: knob)
    }
    show(data, along: xControl)
    reveal()
  }

  /// Draws what was measured along a control.
  mutating func show(_ data: MeasuredData, along control: Control) {
    self.data = data
    if control == xControl { showAllMeasured() }
    fitTops()
    notice = Notice(.plain, measuredSummary.joined(separator: "; "))
  }

  /// How many measurements are on the plots and why others are not, then how far they lie from the
  /// model.
  public var measuredSummary: [String] {
    guard let data else { return [] }
    guard let knob = xControl.knob, data.hasColumn(knob) else {
      let names = data.columns.map(\.rawValue).joined(separator: ", ")
      return ["\(data.file) has no column \(xControl.name): x is for \(names)"]
    }
    let count = measuredPoints.count
    var drawn = "\(data.file): \(count) of \(data.rows.count) rows are drawn"
    let disturbed = measuredPoints.count(where: \.isDisturbed)
    if disturbed > 0 { drawn += ", \(disturbed) of them disturbed (!)" }
    if count < data.rows.count {
      let others = data.columns.filter { !knob.parameters.contains($0) }.map(\.rawValue)
      drawn +=
        others.isEmpty
        ? ", the others have unequal costs"
        : ", the others have another \(others.joined(separator: ", "))"
    }
    return [drawn] + Quantity.allCases.compactMap(residualText)
  }

  /// Median and worst residual in words; nil without a residual.
  func residualText(_ measure: Quantity) -> String? {
    guard let summary = ResidualSummary(residuals(measure)) else { return nil }
    return "\(measure) measured over model: median \(Readout.percent(summary.median)), "
      + "worst \(Readout.percent(summary.worst.percent)) at \(xControl.symbol) "
      + Readout.value(summary.worst.x)
  }

  /// The measurements that belong to the curve on the screen.
  var measuredPoints: [MeasuredData.Point] {
    guard let data, let knob = xControl.knob else { return [] }
    return data.points(along: knob, scenario)
  }

  /// How far measurements lie from the closed form where there is one, else from what the simulator
  /// found beside them.
  func residuals(_ measure: Quantity) -> [Residual] {
    let found = experiment.isPapersModel ? [] : simulatedValues(measure)
    return measuredPoints.filter { !$0.isDisturbed }.compactMap { point in
      guard let quantity = point.quantity(measure),
        let model = expected(measure, at: point.x, found)
      else { return nil }
      return Residual(x: point.x, quantity, over: model)
    }
  }

  private func expected(
    _ measure: Quantity, at x: Int, _ found: [DataPoint]
  ) -> Double? {
    guard let knob = xControl.knob, let moved = try? scenario.turning(knob, to: x) else {
      return nil
    }
    var there = experiment
    there.scenario = moved
    return there.closedForm.map(measure.value) ?? found.height(at: Double(x))
  }

  /// What the simulator found along the x axis, from left to right.
  private func simulatedValues(_ measure: Quantity) -> [DataPoint] {
    guard !simulation.arePointsOld else { return [] }
    return simulation.points.compactMap { point in
      measure.reading.estimate(of: point.finding).flatMap { estimate in
        estimate.value.isFinite ? DataPoint(x: Double(point.x), y: estimate.value) : nil
      }
    }.sorted { $0.x < $1.x }
  }

  /// Zooms out so far that every measurement is on the plots.
  mutating func showAllMeasured() {
    let points = measuredPoints
    let shown = viewport(of: xControl)
    guard let first = points.first?.x, let last = points.last?.x,
      first < shown.lower || last > shown.upper
    else { return }
    zoom = Viewport(
      lower: min(first, shown.lower),
      upper: last > shown.upper ? min(friendly(last), xControl.limits.upperBound) : shown.upper,
      scaling: shown.scaling)
  }
}
