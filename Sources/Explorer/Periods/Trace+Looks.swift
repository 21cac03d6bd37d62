internal import Plotting
internal import QueueModel
internal import QueueSimulator

extension Trace {
  /// The most messages that are in the queue at once.
  var peak: Int { occupancy.map(\.messages).max() ?? 0 }

  /// What P and C do, so many periods one after the other.
  func lanes(_ theme: Theme, _ glyphs: GlyphSet, repeats: Int = 1) -> [Lane] {
    Party.allCases.map { party in
      let own = activities.filter { $0.party == party }
      return Lane(
        name: party.rawValue,
        spans: (0..<repeats).flatMap { turn in
          own.map { span($0, theme, glyphs, after: Double(turn) * ticks(period)) }
        })
    }
  }

  private func span(
    _ activity: Activity, _ theme: Theme, _ glyphs: GlyphSet, after offset: Double
  ) -> Span {
    let (glyph, role, priority) = activity.kind.look(glyphs)
    return Span(
      start: ticks(activity.start) + offset, end: ticks(activity.end) + offset, glyph: glyph,
      style: theme[role], priority: priority)
  }

  /// How full the queue is, against its peak.
  func queue(_ theme: Theme, in time: ClosedRange<Double>, repeats: Int = 1) -> StepRow {
    let steps = (0..<repeats).flatMap { turn in
      occupancy.map { step in
        DataPoint(
          x: ticks(step.time) + Double(turn) * ticks(period), y: Double(step.messages))
      }
    }
    return StepRow(
      name: "Q", steps: steps, time: time, maximum: Double(max(1, peak)),
      style: theme[.diagramQueue], labelStyle: theme[.label], nameWidth: 1)
  }
}
