import Events
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct LinksTests {
  @Test func linkedCostsAreOneKnob() {
    var session = Session()
    session.press("N")
    #expect((session.scenario.NP, session.scenario.NC) == (2400, 2400))
    #expect(session.state.links == Links(N: true))
    #expect(session.state.knobs == [.L, .kP, .kC, .WP, .WC, .N, .SP, .SC])
    #expect(session.notice == "N turns NP and NC together, both 2 400 now")
    #expect(session.effectNames == ["awaitRest", "simulate"])
    session.select(.N)
    session.press(".")
    #expect((session.scenario.NP, session.scenario.NC) == (2401, 2401))
    session.press("S")
    #expect(session.state.knobs == [.L, .kP, .kC, .WP, .WC, .N, .S])
    #expect((session.scenario.SP, session.scenario.SC) == (3900, 3900))
  }

  @Test(arguments: [Knob.NP, .NC]) func selectionAndAxisFollow(knob: Knob) {
    var session = Session()
    session.select(.knob(knob))
    session.press("x", "N")
    #expect((session.selected, session.state.xControl) == (.N, .N))
    session.press("N")
    #expect((session.selected, session.state.xControl) == (.NP, .NP))
    #expect(session.state.links == Links())
    #expect(session.notice == "NP and NC turn on their own again")
    #expect((session.scenario.NP, session.scenario.NC) == (2400, 2400))
    session.press(".")
    #expect((session.scenario.NP, session.scenario.NC) == (2401, 2400))
  }

  @Test(arguments: [Knob.SP, .SC]) func startUpsLinkToo(knob: Knob) {
    var session = Session()
    session.select(.knob(knob))
    session.press("x", "S", Key(.pageUp))
    #expect((session.selected, session.state.xControl) == (.S, .S))
    #expect((session.scenario.SP, session.scenario.SC) == (7800, 7800))
    session.press("S")
    #expect(session.selected == .SP)
  }

  @Test func othersKeepSelectionAndAxis() {
    var session = Session()
    session.press("N", "S")
    #expect((session.selected, session.state.xControl) == (.WP, .WP))
  }

  @Test func linkingAcrossABorderSaysSo() throws {
    let scenario = try Scenario(
      L: 4, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var session = Session(scenario: scenario)
    #expect(session.scenario.regime == .FC)
    session.press("S")
    #expect(session.scenario.regime != .FC)
    #expect(session.state.notice?.kind == .crossing)
  }

  @Test func linkedBorderIsExact() throws {
    var session = Session()
    session.press("S")
    session.select(.S)
    let border = try #require(session.scenario.nextBorder(along: .S, .up))
    session.press("]")
    #expect((session.scenario.SP, session.scenario.SC) == (border.far.value, border.far.value))
    #expect(session.scenario.regime == border.far.form.regime)
  }

  /// With N or S along x the curves are others, and the y axes have to show them.
  @Test(arguments: [Knob.NP, .NC, .SP, .SC]) func axesFitAfterLinking(knob: Knob) throws {
    var generator = SplitMix64(seed: 71)
    for _ in 0..<40 {
      var session = Session(scenario: .prototypeSized(using: &generator))
      session.select(.knob(knob))
      session.press("x")
      session.press(knob == .NP || knob == .NC ? "N" : "S")
      let state = session.state
      #expect(state.xControl.knob?.parameters.count == 2)
      var fitted = state
      fitted.fitTops()
      #expect(state.tops == fitted.tops, "\(knob.symbol) \(state.scenario)")
    }
  }
}
