import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

@Suite struct MouseTests {
  private func track(_ knob: Knob, _ session: Session) throws -> Rect {
    try #require(SliderPanel(session.state).track(of: .knob(knob)))
  }

  @Test(arguments: Knob.nine) func pressSelectsAndMoves(knob: Knob) throws {
    var session = Session()
    let track = try track(knob, session)
    let viewport = session.state.viewport(of: .knob(knob))
    session.use(.pressed(.left), track.maxX - 1, track.y)
    #expect(session.selected == .knob(knob))
    #expect(session.scenario == Scenario.prototypePreset.pushing(knob, to: viewport.upper))
    session.use(.dragged(.left), track.x, track.y)
    #expect(session.scenario[knob] == max(viewport.lower, knob.leader.range.lowerBound))
    session.use(.released, track.x, track.y)
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func nameSelectsWithoutMoving() throws {
    var session = Session()
    let track = try track(.SC, session)
    session.use(.pressed(.left), track.x - 3, track.y)
    #expect(session.selected == .SC)
    session.use(.dragged(.left), track.x + 5, track.y)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func dragGoesOnOutsideOfTheRow() throws {
    var session = Session()
    let track = try track(.WP, session)
    session.use(.pressed(.left), track.x + 10, track.y)
    let first = session.scenario.WP
    session.use(.dragged(.left), track.x + 14, track.y + 9)
    #expect(session.scenario.WP > first)
    session.use(.dragged(.left), track.x - 60, 0)
    #expect(session.scenario.WP == 1)
    session.use(.dragged(.left), 500, 500)
    #expect(session.scenario.WP == 4500)
    #expect(session.scenario.WC == 1100)
    session.use(.released, 500, 500)
    let end = session.state
    session.use(.dragged(.left), track.x + 3, track.y)
    #expect(session.state == end)
  }

  @Test func wheelTurnsTheSliderUnderIt() throws {
    var session = Session()
    let track = try track(.WC, session)
    session.use(.wheelUp, track.x + 2, track.y)
    #expect((session.selected, session.scenario.WC) == (.WC, 1150))
    session.use(.wheelDown, track.x + 2, track.y)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test(arguments: [Reading.time, .work]) func clickInAPlotMovesThePoint(measure: Reading) throws {
    var session = Session()
    let layout = ScreenLayout(session.state.size)
    let rect = measure == .time ? layout.timePlot : layout.workPlot
    let area = PlotPanel(session.state, measure).area(in: rect)
    for column in stride(from: area.x + 1, to: area.maxX - 1, by: 7) {
      let viewport = session.state.xViewport
      session.use(.pressed(.left), column, area.y + 2)
      let expected = viewport.value(
        at: (Double(column - area.x) + 0.5) / Double(area.width))
      #expect(session.scenario.WP == expected)
      #expect(viewport.scale.cell(of: Double(expected), count: area.width) == column - area.x)
      session.use(.released, column, area.y + 2)
    }
    #expect(session.selected == .WP)
  }

  @Test func wheelInAPlotTurnsTheXKnob() {
    var session = Session()
    session.select(.SC)
    let layout = ScreenLayout(session.state.size)
    let area = PlotPanel(session.state, .time).area(in: layout.timePlot)
    session.use(.wheelUp, area.x + 9, area.y + 1)
    #expect((session.selected, session.scenario.WP) == (.SC, 1550))
  }

  @Test func otherPlacesAndButtonsDoNothing() throws {
    var session = Session()
    let track = try track(.WP, session)
    let before = session.state
    for kind in [Mouse.Kind.pressed(.right), .pressed(.middle), .dragged(.left), .released] {
      session.use(kind, track.x + 2, track.y)
      #expect(session.state == before)
    }
    session.use(.pressed(.left), 3, 0)
    session.use(.released, 3, 0)
    session.use(.wheelUp, 3, 35)
    session.use(.pressed(.left), -5, 900)
    #expect(session.state == before)
  }

  @Test func clickClosesAnOverlay() throws {
    var session = Session()
    let track = try track(.WP, session)
    for key in ["?", "p"] as [Key] {
      session.press(key)
      session.use(.wheelUp, track.x, track.y)
      #expect(session.state.overlay != nil)
      session.use(.pressed(.left), track.x, track.y)
      #expect(session.state.overlay == nil)
      #expect(session.scenario == Scenario.prototypePreset)
    }
  }

  @Test func mouseIsIgnoredWhenOff() throws {
    var session = Session(isMouseOn: false)
    let track = try track(.WP, session)
    let before = session.state
    for kind in [Mouse.Kind.pressed(.left), .dragged(.left), .wheelUp, .wheelDown, .released] {
      session.use(kind, track.x + 2, track.y)
    }
    #expect(session.state == before)
  }

  @Test func pressEndsTyping() throws {
    var session = Session()
    session.type("99")
    let track = try track(.WC, session)
    session.use(.pressed(.left), track.x + 5, track.y)
    #expect(session.state.typed == nil)
    #expect(session.scenario.WP == 1500)
  }

  private func plotPoint(_ session: Session) -> Point {
    let area = PlotPanel(session.state, .time).area(in: ScreenLayout(session.state.size).timePlot)
    return Point(x: area.x + 9, y: area.y + 1)
  }

  @Test func wheelDropsTypedText() throws {
    var session = Session()
    let track = try track(.WC, session)
    session.type("99")
    session.use(.wheelUp, track.x + 2, track.y)
    #expect(session.state.typed == nil)
    #expect((session.selected, session.scenario.WP) == (.WC, 1500))
    let point = plotPoint(session)
    session.type("99")
    session.use(.wheelUp, point.x, point.y)
    #expect(session.state.typed == nil)
    #expect((session.scenario.WP, session.scenario.WC) == (1550, 1150))
  }

  @Test func undoOfAWheelInAPlotKeepsTheSelection() {
    var session = Session()
    session.select(.SC)
    let point = plotPoint(session)
    session.use(.wheelUp, point.x, point.y)
    session.press("u")
    #expect((session.selected, session.scenario) == (.SC, Scenario.prototypePreset))
    session.press("U")
    #expect((session.selected, session.scenario.WP) == (.SC, 1550))
  }

  /// Whatever takes the mouse away ends the drag; what comes after moves nothing.
  @Test(arguments: ["overlay", "presets", "off", "resize"]) func dragsEnd(by what: String) throws {
    var session = Session()
    let track = try track(.WP, session)
    session.use(.pressed(.left), track.x + 10, track.y)
    #expect(session.state.drag == .slider(.WP))
    let scenario = session.scenario
    switch what {
    case "overlay": session.press("?")
    case "presets": session.press("p")
    case "off": session.press("m")
    default: session.resize(80, 24)
    }
    #expect(session.state.drag == nil)
    session.use(.dragged(.left), track.x + 4, track.y)
    session.use(.released, track.x + 4, track.y)
    #expect(session.scenario == scenario)
    switch what {
    case "overlay", "presets": session.press(Key(.escape))
    case "off": session.press("m")
    default: session.resize(120, 36)
    }
    session.use(.dragged(.left), track.x + 4, track.y)
    #expect((session.scenario, session.state.drag) == (scenario, nil))
    // The next turn is a step of its own.
    session.press(Key(.right), "u")
    #expect(session.scenario == scenario)
  }
}

extension MouseTests {
  @Test func aChoiceTakesOneClickToSelectAndOneToGoOn() throws {
    var session = Session()
    let word = try #require(SliderPanel(session.state).track(of: .strategy(.C)))
    session.use(.pressed(.left), word.x + 4, word.y)
    session.use(.released, word.x + 4, word.y)
    #expect(session.selected == .strategy(.C))
    #expect(session.state.experiment.C == .notify)
    session.use(.pressed(.left), word.x + 4, word.y)
    session.use(.released, word.x + 4, word.y)
    #expect(session.state.experiment.C == .poll)
    session.use(.pressed(.left), word.x, word.y)
    session.use(.released, word.x, word.y)
    #expect(session.state.experiment.C == .notify)
    session.use(.wheelUp, word.x, word.y)
    #expect(session.state.experiment.C == .poll)
  }

  @Test func theSliderOfASettingIsDragged() throws {
    var session = Session()
    session.select(.strategy(.C))
    session.press("3")
    let track = try #require(SliderPanel(session.state).track(of: .setting(.C, .B)))
    session.use(.pressed(.left), track.x, track.y)
    #expect(session.selected == .setting(.C, .B))
    #expect(session.state.experiment.C == .spin(budget: 0))
    session.use(.dragged(.left), track.maxX - 1, track.y)
    #expect(session.state.experiment.C == .spin(budget: 7000))
  }
}
