internal import Plotting
internal import QueueModel

extension PlotPanel {
  /// The curves, with a pinned one below the main one.
  func withGhost(_ lines: [Curve], isMeasured: Bool) -> [Curve] {
    lines.dropLast() + ghostLines(isMeasured: isMeasured) + lines.suffix(1)
  }

  /// The curve that was pinned, along today's x axis: the closed form of its scenario, or what the
  /// simulator had found, where that lies along the same control.
  private func ghostLines(isMeasured: Bool) -> [Curve] {
    guard let ghost = state.ghost else { return [] }
    let pieces = isMeasured ? ghostPieces(ghost) : []
    guard !isMeasured || !pieces.isEmpty else { return [] }
    return [
      Curve(
        pieces: pieces, style: state.appearance.theme[.curveGhost], dash: .short,
        name: isCompact ? "pin" : "pinned", showsRisers: false)
    ]
  }

  private func ghostPieces(_ ghost: Ghost) -> [[DataPoint]] {
    if ghost.experiment.isPapersModel, let measure = reading.measure {
      let curves = Curves(
        ghost.experiment.scenario, along: state.xControl, in: state.xViewport,
        samples: max(40, state.size.width * 3 / 2))
      return curves.stretches(measure, height: top).map { stretch in
        stretch.map { DataPoint(x: Double($0.x), y: measure.value($0.form.cycle)) }
      }
    }
    guard ghost.x == state.xControl else { return [] }
    let points = ghost.points.compactMap { point in
      reading.estimate(of: point.finding).flatMap { estimate in
        estimate.value.isFinite ? DataPoint(x: Double(point.x), y: estimate.value) : nil
      }
    }
    return points.isEmpty ? [] : [points.sorted { $0.x < $1.x }]
  }

  /// Where the pinned experiment stood, if it stood on this axis.
  func ghostMarkers() -> [Marker] {
    guard let ghost = state.ghost, ghost.experiment != state.experiment,
      let value = ghost.experiment.value(of: state.xControl),
      let y = reading == .time ? ghost.T : reading == .work ? ghost.E : nil
    else { return [] }
    return [
      Marker(
        x: Double(value), y: y, glyph: state.appearance.glyphs.isASCII ? "O" : "○",
        style: state.appearance.theme[.curveGhost])
    ]
  }
}
