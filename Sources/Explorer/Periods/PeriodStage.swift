internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// One period over the whole stage: the diagram with a cursor at one moment, and that moment in
/// words, with every message where it is.
struct PeriodStage {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let panel = PeriodPanel(state)
    guard let chronicle = state.chronicle, let moment = chronicle.moment(state.period.moment) else {
      let inside = pen.panel("one period", in: rect, isBoxed: state.layout.isBoxed)
      pen.write(panel.missing, .label, x: inside.x + 1, y: inside.y, maxWidth: inside.width - 1)
      return
    }
    let room = rect.width - (state.layout.isBoxed ? 4 : 1)
    let inside = pen.panel(
      panel.title(chronicle.trace, fitting: room, repeats: 1),
      in: rect, isBoxed: state.layout.isBoxed)
    let diagram = PeriodDiagram(chronicle, moment, panel)
    let words = MomentPanel(state, chronicle, moment)
    let least = min(inside.height, 8)
    let wordRows = min(words.lines(inside.width - 2, pen).count, max(0, inside.height - least))
    diagram.draw(with: &pen, in: inside.inset(bottom: wordRows))
    words.draw(with: &pen, in: inside.inset(top: inside.height - wordRows))
  }
}

extension Chronicle {
  /// The moment of an index, or the last one.
  func moment(_ index: Int) -> Moment? {
    moments.isEmpty ? nil : moments[max(0, min(moments.count - 1, index))]
  }
}
