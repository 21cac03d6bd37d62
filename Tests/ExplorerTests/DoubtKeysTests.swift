import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

@Suite struct DoubtKeysTests {
  @Test func percentAsksAndTellsWhatItMeans() {
    var session = Session()
    session.press("%")
    #expect(session.state.prompt?.purpose == .doubt(.WP))
    session.type("30%")
    session.press(Key(.enter))
    #expect(session.state.prompt == nil)
    #expect(session.state.doubts[.WP] == .relative(hundredths: 3000))
    #expect(session.notice == "WP ±30 %: T 1 100 … 4 350, FC FP LS; w shows more")
  }

  @Test func whatWasSaidCanBeMendedOrTakenAway() {
    var session = Session()
    session.type("%2.5%")
    session.press(Key(.enter), "%")
    #expect(session.state.prompt?.text == "2.5%")
    for _ in 0..<4 { session.press(Key(.backspace)) }
    session.type("0")
    session.press(Key(.enter))
    #expect(session.state.doubts.isEmpty)
    #expect(session.notice == "WP is certain: nothing is in doubt")
  }

  @Test(arguments: ["ten", "5 apples", "-3", "12%%", "2000%", ""])
  func aWrongAnswerStays(_ text: String) throws {
    var session = Session()
    session.press("%")
    session.type(text)
    session.press(Key(.enter))
    #expect(session.state.prompt?.text == text)
    #expect(session.state.notice?.kind == .problem)
    #expect(session.state.doubts.isEmpty)
    session.press(Key(.escape))
    #expect(session.state.prompt == nil)
  }

  @Test func aLinkedKnobStandsForBoth() {
    var session = Session()
    session.press("S")
    session.select(.S)
    session.type("%10")
    session.press(Key(.enter))
    #expect(session.state.doubts.parameters == [.SP, .SC])
    #expect(session.state.doubts[.SC] == .absolute(10))
  }

  @Test func aChoiceIsNotInDoubt() {
    var session = Session()
    session.select(.strategy(.P))
    session.press("%")
    #expect(session.state.prompt == nil)
    #expect(session.state.notice?.kind == .problem)
  }

  @Test func presetsAndResetTakeDoubtsAwayTurningDoesNot() {
    var session = Session()
    session.type("%10%")
    session.press(Key(.enter), Key(.right))
    #expect(!session.state.doubts.isEmpty)
    session.press("r")
    #expect(session.state.doubts.isEmpty)
    session.type("%10%")
    session.press(Key(.enter), "r")
    #expect(session.state.doubts.isEmpty)
    session.type("%10%")
    session.press(Key(.enter), "p", "j", Key(.enter))
    #expect(session.state.doubts.isEmpty)
  }

  @Test func slidersShowIt() {
    var session = Session(width: 120, height: 36)
    session.type("%10%")
    session.press(Key(.enter))
    #expect(session.text.contains("±10% 1 500"))
    session.resize(80, 24)
    #expect(session.text.contains("WPx±"))
  }

  /// The band of the plot holds the curve, and what the model says at the ends of the doubt.
  @Test func theBandHoldsTheCurve() throws {
    var session = Session(width: 200, height: 60)
    session.select(.WC)
    session.type("%10%")
    session.press(Key(.enter))
    let panel = PlotPanel(session.state, .time)
    let lines = panel.doubtLines(PlotPanel.curves(session.state), .T)
    #expect(lines.map(\.name) == ["", "±"])
    let (low, high) = (lines[0].pieces.flatMap { $0 }, lines[1].pieces.flatMap { $0 })
    #expect(low.count == high.count && low.count > 60)
    for (least, greatest) in zip(low, high) {
      #expect(least.x == greatest.x)
      for WC in [990, 1000, 1100, 1150, 1210] {
        let scenario = session.scenario.pushing(.WP, to: Int(least.x)).pushing(.WC, to: WC)
        let T = scenario.closedForm.cycle.timePerMessage
        #expect(least.y <= T * (1 + 1e-12) && T <= greatest.y * (1 + 1e-12))
      }
    }
    session.press("%")
    for _ in 0..<3 { session.press(Key(.backspace)) }
    session.type("0")
    session.press(Key(.enter))
    #expect(PlotPanel(session.state, .time).doubtLines(nil, .T).isEmpty)
  }
}
