internal import Plotting
internal import QueueModel

extension PlotPanel {
  /// A point of the simulator's curve, with its interval.
  private struct Found {
    let x: Int
    let estimate: Estimate
    let p99: Double?
  }

  /// The points from left to right that have this reading.
  private var found: [Found] {
    guard state.showsSimulation else { return [] }
    return state.simulation.points.compactMap { point in
      reading.estimate(of: point.finding).flatMap { estimate in
        guard estimate.value.isFinite else { return nil }
        return Found(
          x: point.x, estimate: estimate, p99: reading.latency(of: point.finding)?.p99)
      }
    }.sorted { $0.x < $1.x }
  }

  /// The curve through the simulator's points, and a stroke for each interval.
  func simulatedLines() -> [Curve] {
    let theme = state.appearance.theme
    let name =
      isCompact ? state.experiment.curveName(isShort: true) : state.experiment.curveName()
    let isOld = state.simulation.arePointsOld
    let points = found
    let main = Curve(
      pieces: pieces(means(points)),
      style: theme[isOld ? .label : .curveNotification], dash: .solid,
      name: reading.isLatency ? "mean" : name, showsRisers: state.experiment.isDeterministic)
    return [intervals(isOld ? [] : points), main]
  }

  private func means(_ points: [Found]) -> [DataPoint] {
    points.map { DataPoint(x: Double($0.x), y: $0.estimate.value) }
  }

  /// Mean and 99th percentile, and the worst service latency by the closed form.
  func latencyLines(_ curves: Curves?) -> [Curve] {
    let theme = state.appearance.theme
    let p99 = found.compactMap { point in point.p99.map { DataPoint(x: Double(point.x), y: $0) } }
    let p99Line = Curve(
      pieces: pieces(p99), style: theme[.curvePolling], dash: .dashed, name: "p99")
    return worstLines(curves) + [p99Line] + simulatedLines()
  }

  private func worstLines(_ curves: Curves?) -> [Curve] {
    guard reading == .serviceLatency, state.experiment.worstServiceLatency != nil else { return [] }
    let worst =
      curves?.samples.compactMap { sample in
        state.experiment.pushing(state.xControl, to: sample.x).worstServiceLatency.map {
          DataPoint(x: Double(sample.x), y: Double($0))
        }
      } ?? []
    return [
      Curve(
        pieces: [worst], style: state.appearance.theme[.curveBound], dash: .dotted,
        name: isCompact ? "max" : "worst")
    ]
  }

  private func intervals(_ points: [Found]) -> Curve {
    let strokes = points.filter { $0.estimate.halfWidth > 0 }.map { point in
      // Where nothing is known of the width, the stroke goes over the whole height.
      let half = min(point.estimate.halfWidth, 10 * top)
      return [-half, half].map { DataPoint(x: Double(point.x), y: point.estimate.value + $0) }
    }
    return Curve(pieces: strokes, style: state.appearance.theme[.pointsSimulated])
  }

  /// The points in stretches between jumps that can be seen. Where nothing is random a large step
  /// from one point to the next is a jump somewhere between them.
  private func pieces(_ points: [DataPoint]) -> [[DataPoint]] {
    guard state.experiment.isDeterministic else { return [points] }
    var pieces: [[DataPoint]] = []
    for point in points {
      guard let last = pieces.last?.last,
        (point.y - last.y).magnitude <= 0.12 * top
          || max(point.y / last.y, last.y / point.y) < 1.25
      else {
        pieces.append([point])
        continue
      }
      pieces[pieces.count - 1].append(point)
    }
    return pieces
  }

  /// The simulator's points as marks; where a whole curve of them is exact the line is enough.
  func pointMarkers() -> [Marker] {
    let isLine = state.experiment.isDeterministic && !state.experiment.isPapersModel
    guard !state.simulation.arePointsOld, !isLine else { return [] }
    let glyph: Unicode.Scalar = state.appearance.glyphs.isASCII ? "o" : "◦"
    // Of neighbours above the top one is labelled: labels would cover one another.
    var labelled = -1.0
    return found.map { point in
      let y = point.estimate.value
      let place = state.xViewport.fraction(of: point.x)
      let isLabelled = y > top && (labelled < 0 || place - labelled >= 0.25)
      if isLabelled { labelled = place }
      return Marker(
        x: Double(point.x), y: y, glyph: glyph, style: state.appearance.theme[.pointsSimulated],
        label: isLabelled ? Readout.ticks(y) : nil)
    }
  }

  /// Where the operating point stands: on the closed form, on what was found there, or between the
  /// points beside it.
  var operatingPoint: Double? {
    if isModelled, let measure = reading.measure {
      return measure.value(state.scenario.closedForm.cycle)
    }
    if let finding = state.simulation.finding(of: state.experiment) {
      return reading.estimate(of: finding)?.value
    }
    guard !state.simulation.arePointsOld else { return nil }
    return means(found).height(at: Double(state.value(of: state.xControl)))
  }
}
