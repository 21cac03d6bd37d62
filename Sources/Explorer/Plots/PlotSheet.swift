public import Plotting
public import QueueModel

/// The plots of T and of E without the explorer around them.
public struct PlotSheet {
  var state: State

  /// - Parameters:
  ///   - preset: where the numbers come from.
  ///   - experiment: what is plotted.
  ///   - x: the control along the x axis, a number that the experiment has.
  ///   - domain: the values along it; nil fits the experiment.
  ///   - size: of the sheet, in cells.
  ///   - data: what was measured, drawn over the curves.
  ///   - appearance: theme and glyphs.
  ///   - isSimulated: whether the simulator's points are drawn as well.
  public init(
    _ preset: Preset, _ experiment: Experiment, x: Control, domain: ClosedRange<Int>? = nil,
    size: Size, data: MeasuredData? = nil, appearance: Appearance, isSimulated: Bool
  ) {
    state = State(
      preset: preset, experiment: experiment, size: size, appearance: appearance)
    if let knob = x.knob {
      state.plotFirst(along: knob)
    } else if experiment.value(of: x) != nil {
      (state.selected, state.xControl) = (x, x)
    }
    if let data { state.show(data, along: x) }
    state.showsSimulation = isSimulated
    if let domain {
      let scaling = state.viewport(of: state.xControl).scaling
      state.zoom = Viewport(
        lower: domain.lowerBound, upper: domain.upperBound, scaling: scaling)
    }
    state.fitTops()
    for case .simulate(let request) in state.start() {
      var answers: [Action] = []
      request.run(isCancelled: { false }, deliver: { answers.append($0) })
      for answer in answers { _ = state.update(answer) }
    }
  }

  /// How many measurements are drawn, and how far they lie from the model; empty without any.
  public var measuredSummary: [String] { state.measuredSummary }

  /// A line with regime, T and E above the two plots.
  public func frame() -> Frame {
    var pen = Pen(state.size, state.appearance)
    let screen = Rect(state.size)
    HeaderLine(state).draw(with: &pen, in: screen.row(0))
    let rest = screen.inset(top: 1)
    let isCompact = rest.height < 24
    let workHeight = rest.height >= 12 ? rest.height * (isCompact ? 40 : 50) / 100 : 0
    let time = rest.inset(bottom: workHeight)
    let work = rest.inset(top: time.height)
    let curves = PlotPanel.curves(state)
    PlotPanel(state, .time, isCompact: isCompact).draw(curves, with: &pen, in: time)
    PlotPanel(state, .work, isCompact: isCompact).draw(curves, with: &pen, in: work)
    return pen.frame
  }
}
