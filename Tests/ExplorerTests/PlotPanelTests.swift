import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// The regimes along the x axis of the plots.
@Suite struct PlotPanelTests {
  private func plot(_ session: Session) -> LinePlot {
    PlotPanel(session.state, .time).plot(PlotPanel.curves(session.state))
  }

  @Test func bordersStandWhereTheyAre() throws {
    let preset = try #require(Preset.named("slow-both"))
    var session = Session(preset: preset)
    let exact = session.scenario.borders(along: session.state.preset.x)
    #expect(
      plot(session).verticals.map(\.x).allSatisfy { x in
        exact.contains { $0.position.approximation == x }
      })
    session.select(.L)
    session.press("x")
    let lines = plot(session).verticals.map(\.x)
    #expect(!lines.isEmpty)
    // Between two lengths of the queue there is none.
    for line in lines { #expect(line - line.rounded(.down) == 0.5) }
    let ticks = plot(session).forcedTicks
    #expect(ticks == lines.map { $0 + 0.5 })
  }

  /// A band of one tick is a line, unless ticks can be told apart.
  @Test func lockstepHasABandWhereItCanBeSeen() {
    var session = Session(scenario: Scenario.prototypePreset.pushing(.WP, to: 1100))
    #expect(plot(session).bands.map(\.label) == ["FP", "FC"])
    for _ in 0..<7 { session.press("+") }
    #expect(session.state.xViewport.upper - session.state.xViewport.lower < 100)
    #expect(plot(session).bands.map(\.label) == ["FP", "LS", "FC"])
  }
}
