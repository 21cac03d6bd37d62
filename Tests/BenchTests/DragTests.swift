import Events
import Explorer
import Plotting
import QueueModel
import QueueSimulator
import Testing

/// What the drag measurement rests on: a key changes a slider, and the simulator never does.
@Suite struct DragTests {
  @Test(arguments: [(80, 24), (120, 36), (200, 60)])
  func onlyKeysChangeSliders(_ width: Int, _ height: Int) throws {
    let size = Size(width: width, height: height)
    let sliders = ScreenLayout(size).sliders
    for kind in [Strategy.Kind.notify, .adaptive] {
      var experiment = Experiment(Preset.standard.scenario)
      experiment.variability.WP = .exponential
      experiment.variability.WC = .exponential
      experiment.C = Strategy(kind, for: .C, in: experiment.scenario)
      let outcome = try #require(simulate(experiment, limits: Limits(messages: 500)))
      var state = State(experiment: experiment, size: size)
      var effects = state.start()
      for key in [Key(.right), Key(.right), Key(.left)] {
        let before = state.frame()
        for case .simulate(let request) in effects {
          for answer in answers(to: request, outcome) { _ = state.update(answer) }
        }
        let after = state.frame()
        #expect(after != before)
        #expect(!differ(before, after, in: sliders))
        effects = state.update(.keyPressed(key))
        #expect(differ(after, state.frame(), in: sliders))
      }
    }
  }

  /// The same outcome at the operating point and all along the x axis.
  private func answers(to request: SimulationRequest, _ outcome: Outcome) -> [Action] {
    guard case .plot(let axis) = request.work else { return [] }
    let finding = Finding.outcome(outcome)
    let points = axis.values.map { SimulatedPoint(x: $0, finding: finding) }
    return [
      .periodSimulated(request: request.id, SimulatedPeriod(finding: finding, trace: nil)),
      .pointsSimulated(request: request.id, points, isLast: true),
    ]
  }

  private func differ(_ a: Frame, _ b: Frame, in rect: Rect) -> Bool {
    (rect.y..<rect.maxY).contains { y in
      (rect.x..<rect.maxX).contains { x in a[x, y] != b[x, y] }
    }
  }
}
