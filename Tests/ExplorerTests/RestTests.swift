import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// Axes and tracks while the hand moves, and when it rests.
@Suite struct RestTests {
  @Test func axesStayWhileTheHandMoves() {
    var session = Session()
    session.press(Key(.end), Key(.pageDown))
    session.rest()
    let (viewports, tops) = (session.state.viewports, session.state.tops)
    for _ in 0..<20 {
      session.press(Key(.right))
      #expect(session.state.viewports == viewports)
      #expect(session.state.tops == tops)
    }
  }

  @Test func axesStayUnderTheMouse() throws {
    var session = Session()
    let viewport = session.state.viewport(of: .WP)
    let track = try #require(SliderPanel(session.state).track(of: .WP))
    for offset in 0..<track.width {
      session.use(offset == 0 ? .pressed(.left) : .dragged(.left), track.x + offset, track.y)
      #expect(session.state.viewport(of: .WP) == viewport)
      session.rest()
      #expect(session.state.viewport(of: .WP) == viewport)
    }
    session.use(.released, track.maxX, track.y)
    session.rest()
    #expect(session.state.viewport(of: .WP) == .fitting(session.scenario, .WP))
    #expect(session.state.viewport(of: .WP).upper > viewport.upper)
  }

  @Test func leavingTheTrackMovesIt() {
    var session = Session()
    session.press(Key(.end), ".")
    #expect(session.scenario.WP == 4501)
    #expect(session.state.viewport(of: .WP).contains(4501))
    #expect(session.state.viewport(of: .WP).upper > 4500)
  }

  @Test func tallerCurvesRaiseTheTop() {
    var session = Session()
    session.press(Key(.end))
    let form = session.scenario.closedForm
    #expect(session.state.tops.T >= form.cycle.timePerMessage)
    #expect(session.state.tops.E >= form.cycle.workPerMessage)
  }

  @Test func olderRestsAreIgnored() throws {
    var session = Session()
    session.press(Key(.end))
    let old = session.state.movement
    session.press(",")
    let before = session.state
    session.send(.handRested(movement: old))
    #expect(session.state == before)
    #expect(session.effects == [])
    session.send(.handRested(movement: before.movement))
    #expect(session.state.viewports != before.viewports)
  }

  @Test func everyMovementAsksForARest() {
    var session = Session()
    session.press(Key(.right))
    #expect(session.effects.contains(.awaitRest(movement: 1)))
    session.press(Key(.right))
    #expect(session.effects.contains(.awaitRest(movement: 2)))
    session.press(Key(.down))
    #expect(session.effects == [])
  }

  @Test func restWhileTheMouseHoldsChangesNothing() throws {
    var session = Session()
    let track = try #require(SliderPanel(session.state).track(of: .WP))
    session.use(.pressed(.left), track.maxX - 1, track.y)
    let before = session.state
    session.rest()
    #expect(session.state == before)
  }

  @Test func thresholdTracksEndAtL() {
    var session = Session()
    session.select(.L)
    session.press(Key(.pageUp))
    #expect(session.state.viewport(of: .kP).upper == 512)
    #expect(session.state.viewport(of: .kC).upper == 512)
  }

  @Test func zoomedAxisKeepsThePoint() {
    var session = Session()
    session.press("+", "+", "+", Key(.end))
    #expect(session.state.xViewport.contains(session.scenario.WP))
  }
}
