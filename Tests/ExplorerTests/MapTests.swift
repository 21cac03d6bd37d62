import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct MapTests {
  private func opened(
    _ preset: String = "slow-both", width: Int = 120, height: Int = 36
  ) throws -> Session {
    var session = Session(
      preset: try #require(Preset.named(preset)), width: width, height: height)
    session.press("M")
    return session
  }

  private func area(_ session: Session) -> Rect {
    MapPanel(session.state).area(in: session.state.layout.stage)
  }

  /// Where the point is drawn.
  private func point(_ session: Session) throws -> Point {
    let (frame, area) = (session.state.frame(), area(session))
    var found: [Point] = []
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX where frame[x, y].glyph == "●" { found.append(Point(x: x, y: y)) }
    }
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func axesAreThoseOfThePlotsAndWork() throws {
    var session = try opened("prototype")
    #expect(session.state.mapKnobs == (.WP, .WC))
    #expect(session.selected == .WP)
    #expect(session.text.contains("regimes over WP and WC, ns"))
    session.press("M")
    session.select(.WC)
    session.press("x", "M")
    #expect(session.state.mapKnobs == (.WC, .WP))
    #expect(session.text.contains("regimes over WC and WP, ns"))
  }

  @Test func arrowsMoveThePointAndSelectItsKnob() throws {
    var session = try opened()
    let start = try point(session)
    session.press(Key(.up, .shift))
    #expect(session.selected == .WC)
    #expect(session.scenario.WC == 1500)
    #expect(try point(session).y < start.y)
    session.press(Key(.down, .shift))
    session.press(Key(.left, .shift))
    #expect(session.selected == .SC)
    #expect(session.scenario.SC == 8000)
    #expect(session.scenario.regime == .FC)
    #expect(session.notice?.hasPrefix("SS → FC") == true)
    #expect(try point(session).x < start.x)
    session.press("u")
    #expect(session.scenario.SC == 9600)
    session.press(Key(.right))
    #expect(session.scenario.SC > 9600)
  }

  @Test func bordersAreThoseOfTheLastAxis() throws {
    var session = try opened()
    session.press("[")
    #expect(session.scenario.SC == 9400)
    session.press("]", Key(.up), "]")
    #expect(session.selected == .WC)
    #expect(session.scenario.regime != .SS)
    #expect(session.scenario.SC == 9401)
  }

  @Test func everyOtherViewFollows() throws {
    var session = try opened()
    session.press(Key(.left, .shift), Key(.left, .shift))
    let text = session.text
    #expect(text.contains("FC fast consumer"))
    #expect(text.contains("why FC"))
    session.press(Key(.enter))
    #expect(session.state.view == .plots)
    #expect(session.state.xControl == .SC)
    session.press(Key(.escape))
    #expect(session.state.view == .map)
  }

  @Test func selectedKnobBecomesAnAxis() throws {
    var session = try opened()
    session.select(.L)
    session.press("Y")
    #expect(session.state.mapKnobs == (.SC, .L))
    session.press("^")
    #expect(session.state.mapKnobs == (.L, .SC))
    session.press("u")
    #expect(session.state.mapKnobs == (.SC, .L))
    session.press("u")
    #expect(session.state.mapKnobs == (.SC, .WC))
    session.select(.WC)
    session.press("x")
    #expect(session.state.mapKnobs == (.WC, .SC))
    session.select(.WC)
    session.press("Y")
    #expect(session.state.mapKnobs == (.SC, .WC))
    session.press("X")
    #expect(session.state.mapKnobs == (.L, .WC))
  }

  @Test func choicesAreNoAxes() throws {
    var session = try opened()
    session.select(.strategy(.P))
    let before = session.state.mapKnobs
    session.press("Y")
    #expect(session.state.mapKnobs == before)
    #expect(session.notice?.contains("no knob of the model") == true)
  }

  @Test func linkedCostsAreOneAxis() throws {
    var session = try opened()
    session.press("S")
    #expect(session.state.mapKnobs == (.S, .WC))
    session.select(.knob(.NP))
    session.press("Y", "N")
    #expect(session.state.mapKnobs == (.S, .N))
    #expect(session.text.contains("regimes over S and N, ns"))
    session.press("N", "S")
    #expect(session.state.mapKnobs == (.SP, .NP))
  }

  @Test func clickAndDragMoveBothKnobsAsOneStep() throws {
    var session = try opened()
    let (start, area) = (session.scenario, area(session))
    session.use(.pressed(.left), area.x + 5, area.maxY - 4)
    let map = session.state.regimeMap
    #expect(session.scenario.SC == map.x.values(area.width)[5])
    #expect(session.scenario.WC == map.y.values(area.height)[3])
    #expect(try point(session) == Point(x: area.x + 5, y: area.maxY - 4))
    session.use(.dragged(.left), area.x + 20, area.y + 2)
    session.use(.dragged(.left), area.maxX + 50, -3)
    #expect(session.scenario.SC == map.x.values(area.width)[area.width - 1])
    #expect(session.scenario.WC == map.y.values(area.height)[area.height - 1])
    session.use(.released, 0, 0)
    session.press("u")
    #expect(session.scenario == start)
    session.press("U")
    #expect(session.scenario.regime == .FP)
  }

  @Test func clickedCellsShowTheirRegime() throws {
    var session = try opened("slow-consumer-startup")
    let area = area(session)
    let grid = session.state.regimeMap.regimes(columns: area.width, rows: area.height)
    for (column, row) in [(1, 1), (10, 20), (40, 25), (60, 28), (30, 27)] {
      session.use(.pressed(.left), area.x + column, area.y + row)
      session.use(.released, 0, 0)
      #expect(grid[column, row] == session.scenario.regime.number)
    }
  }

  @Test func wheelTurnsY() throws {
    var session = try opened()
    let area = area(session)
    session.use(.wheelUp, area.x + 3, area.y + 3)
    #expect(session.selected == .WC)
    #expect(session.scenario.WC > 1100)
    session.use(.wheelDown, area.x + 3, area.y + 3)
    #expect(session.scenario.WC == 1100)
  }

  @Test func zoomIsAroundThePoint() throws {
    var session = try opened()
    let before = session.state.regimeMap
    session.press("+")
    let after = session.state.regimeMap
    #expect(after.x.viewport.upper - after.x.viewport.lower < 13_000)
    #expect(after.y.viewport.contains(1100) && after.x.viewport.contains(9600))
    for _ in 0..<40 { session.press(Key(.up, .shift)) }
    #expect(session.state.regimeMap.y.viewport.contains(session.scenario.WC))
    _ = try point(session)
    session.press("=")
    #expect(session.state.regimeMap.x == before.x)
    for _ in 0..<40 { session.press("-") }
    _ = try point(session)
    for _ in 0..<80 { session.press("+") }
    _ = try point(session)
  }

  @Test func everyAxisShowsThePoint() throws {
    for name in ["prototype", "slow-both"] {
      var session = try opened(name, width: 60, height: 20)
      for _ in 0..<9 {
        session.press("X")
        for _ in 0..<9 {
          session.press("j", "Y")
          guard session.selected.knob != nil else { continue }
          _ = try point(session)
        }
      }
    }
  }

  @Test func beyondTheModelTheMapSaysSo() throws {
    var session = Session(
      experiment: Experiment(Scenario.prototypePreset, C: .spin(budget: 400)), width: 80,
      height: 24)
    session.press("M")
    #expect(session.text.contains("closed form, not for notify | spin"))
    #expect(session.text.contains("FC fast consumer"))
    var random = Experiment(Scenario.prototypePreset)
    random.variability[.WP] = .exponential
    session = Session(experiment: random, width: 80, height: 24)
    session.press("M")
    #expect(session.text.contains("times at their means"))
  }

  @Test func linesAreTold() throws {
    var session = try opened()
    session.press("v")
    #expect(session.text.contains("lines: T over max(WP, WC)"))
    #expect(session.text.contains("×2"))
    session.press("v")
    #expect(session.text.contains("dots: polling is cheaper"))
    session.press("v")
    #expect(session.state.map.contours == .none)
  }

  @Test func keysAreInTheBottomLineAndInTheHelp() throws {
    let session = try opened(width: 80, height: 24)
    let line = session.text.split(separator: "\n").last.map(String.init) ?? ""
    for word in ["←→↑↓ move", "xY axis", "v lines", "Tab view", "? help", "q quit"] {
      #expect(line.contains(word))
    }
    for binding in KeyTable.map.bindings + KeyTable.multiples.bindings {
      #expect(HelpPanel.lines.contains { $0.key == binding.label && $0.text == binding.help })
    }
    let keys = KeyTable.map.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func smallScreensHaveAMap() {
    for (width, height) in [(40, 12), (60, 20), (41, 13), (59, 19)] {
      for preset in Preset.builtIn {
        var session = Session(preset: preset, width: width, height: height)
        session.press("M", "v")
        #expect(["regimes over", "closed form over"].contains { session.text.contains($0) })
        #expect(session.text.contains("●"))
        session.resize(30, 5)
        session.press(Key(.up))
        session.resize(width, height)
        #expect(session.state.view == .map)
      }
    }
  }
}
