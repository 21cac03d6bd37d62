import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct MultiplesTests {
  private func opened(width: Int = 80, height: Int = 24) -> Session {
    var session = Session(width: width, height: height)
    session.press("n")
    return session
  }

  private func cells(_ session: Session) -> [MultiplesPanel.Cell] {
    MultiplesPanel(session.state).cells(in: session.state.layout.stage)
  }

  @Test func arrowsWalkThroughTheNine() {
    var session = opened()
    #expect(session.selected == .WP)
    session.press(Key(.right))
    #expect(session.selected == .WC)
    session.press(Key(.down))
    #expect(session.selected == .SP)
    session.press(Key(.down))
    #expect(session.selected == .SP)
    session.press(Key(.up), Key(.up), Key(.left))
    #expect(session.selected == .L)
    session.press(Key(.left))
    #expect(session.selected == .L)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func enterEnlarges() {
    var session = opened()
    session.press(Key(.right), Key(.enter))
    #expect(session.state.view == .plots)
    #expect(session.state.xControl == .WC)
  }

  @Test func turningKeysTurnTheSelected() {
    var session = opened()
    session.press("[")
    #expect(session.scenario.regime == .LS)
    session.press("u", ">")
    #expect(session.scenario.WP > 1500)
  }

  @Test func clickSelectsAndWheelTurns() throws {
    var session = opened()
    let cell = try #require(cells(session).first { $0.knob == .SC })
    session.use(.pressed(.left), cell.rect.x + 3, cell.rect.y + 2)
    #expect(session.selected == .SC)
    #expect(session.scenario == Scenario.prototypePreset)
    session.use(.wheelUp, cell.rect.x + 3, cell.rect.y + 2)
    #expect(session.scenario.SC > 200)
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
    Size(width: 60, height: 20), Size(width: 40, height: 12),
  ])
  func cellsLieInTheStage(size: Size) {
    for keys in [["n"], ["n", "N"], ["n", "N", "S"]] as [[Key]] {
      var session = Session(width: size.width, height: size.height)
      for key in keys { session.press(key) }
      let stage = session.state.layout.stage
      let cells = cells(session)
      var taken: Set<Point> = []
      for cell in cells {
        for y in cell.rect.y..<cell.rect.maxY {
          for x in cell.rect.x..<cell.rect.maxX {
            #expect(stage.contains(Point(x: x, y: y)))
            #expect(taken.insert(Point(x: x, y: y)).inserted)
          }
        }
      }
      #expect(cells.contains { .knob($0.knob) == session.selected })
      let text = session.text
      for cell in cells { #expect(text.contains("\(cell.knob.symbol) ")) }
      if size.height >= 24 { #expect(cells.map(\.knob) == session.state.links.knobs) }
    }
  }

  @Test func aListShowsTheSelectedKnob() {
    var session = opened(width: 40, height: 12)
    for _ in 0..<9 {
      #expect(cells(session).contains { .knob($0.knob) == session.selected })
      session.press(Key(.down))
    }
    #expect(session.selected == .SC)
  }

  /// The cliffs beside the point do not flatten the curves around it.
  @Test func theCommonTopIsAtMostTwiceTodaysValue() {
    var session = Session(width: 200, height: 60)
    session.press("[", "n")
    #expect(session.scenario.closedForm.cycle.timePerMessage == 1100)
    #expect(MultiplesPanel(session.state).sharedTop == 2500)
    #expect(session.text.contains("all plots from 0 … 2 500"))
  }

  @Test func timeOrWork() {
    var session = opened()
    #expect(session.text.contains("T, ns, against each knob; all 0 … "))
    session.press("v")
    #expect(session.text.contains("E, ns, against each knob; all 0 … "))
    #expect(session.state.lowerReading == .work)
  }

  @Test func aChoiceGivesWayToAKnob() {
    var session = Session()
    session.select(.strategy(.C))
    session.press("n")
    #expect(session.selected == .WP)
  }

  @Test func beyondTheModelTheyShowTheClosedForm() {
    var session = Session(
      experiment: Experiment(Scenario.prototypePreset, C: .spin(budget: 400)))
    session.press("n")
    #expect(session.text.contains("by the closed form"))
  }
}
