internal import Plotting
internal import QueueModel

extension PlotPanel {
  /// What was measured of this reading.
  private var measured: [(x: Int, quantity: MeasuredData.Quantity, isDisturbed: Bool)] {
    guard let measure = reading.measure else { return [] }
    return state.measuredPoints.compactMap { point in
      point.quantity(measure).map { (point.x, $0, point.isDisturbed) }
    }
  }

  /// A stroke for the error of each measurement, and the name for the legend.
  func measuredLines() -> [Curve] {
    guard let data = state.data, let measure = reading.measure, data.has(measure) else { return [] }
    let points = measured
    let strokes = points.filter { $0.quantity.low < $0.quantity.high }.map { point in
      [point.quantity.low, point.quantity.high].map { DataPoint(x: Double(point.x), y: $0) }
    }
    let name =
      isCompact
      ? "meas \(points.count)/\(data.rows.count)"
      : "measured \(points.count) of \(data.rows.count)"
    return [
      Curve(
        pieces: strokes, style: state.appearance.theme[.pointsMeasured], name: name,
        mark: Self.measuredGlyph(state))
    ]
  }

  func measuredMarkers() -> [Marker] {
    measured.map { x, quantity, isDisturbed in
      Marker(
        x: Double(x), y: quantity.value, glyph: isDisturbed ? "!" : Self.measuredGlyph(state),
        style: state.appearance.theme[.pointsMeasured],
        label: quantity.value > top ? Readout.ticks(quantity.value) : nil)
    }
  }

  static func measuredGlyph(_ state: State) -> Unicode.Scalar {
    state.appearance.glyphs.isASCII ? "x" : "×"
  }
}

extension State {
  /// The top of a y axis with which measurements are seen, unless they would flatten the curve.
  func top(of reading: Reading, withMeasured top: Double) -> Double {
    guard data != nil, let measure = reading.measure,
      let most = measuredPoints.compactMap({ $0.quantity(measure)?.high }).max(), most > top
    else { return top }
    return Double(friendly(Int(min(most, 2 * top)) + 1))
  }
}
