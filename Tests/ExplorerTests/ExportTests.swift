import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct ExportTests {
  /// What is handed out to be written, if anything is.
  private func written(_ session: Session) -> Document? {
    for case .write(let document) in session.effects { return document }
    return nil
  }

  /// What a key of the choice writes.
  private func exported(_ key: Key, _ session: Session) throws -> String {
    var session = session
    session.press("e", key, Key(.enter))
    return try #require(written(session)).text
  }

  @Test func aFigureIsWrittenUnderTheProposedName() throws {
    var session = Session(isSimulated: true)
    session.press("e")
    #expect(session.state.overlay == .export)
    #expect(session.text.contains("T and E against WP"))
    session.press("s")
    #expect(session.state.overlay == nil)
    #expect(session.state.prompt == Prompt(.exportFile(.svg), "kickscope-WP.svg"))
    #expect(session.text.contains("write SVG to: kickscope-WP.svg"))
    session.press(Key(.enter))
    let document = try #require(written(session))
    #expect(document.place == .path("kickscope-WP.svg") && !document.mayReplace)
    let drawn = try DrawnPlots(document.text)
    #expect(drawn.ground == Paper.light.ground && drawn.plots.count == 2)
    #expect(drawn.plots.allSatisfy { $0.isInside && $0.curves.count == 3 && $0.marks > 10 })
    #expect(document.text.contains("<desc>Made by: kickscope prototype</desc>"))
    session.send(.documentWritten(document.place, path: "kickscope-WP.svg", problem: nil))
    #expect(session.notice == "written: kickscope-WP.svg")
    #expect(session.state.prompt == nil)
  }

  @Test(
    arguments: [
      ([], "WP"), (["M"], "map"), (["n"], "all"), (["w"], "WP"), ([Key(.enter)], "period"),
      (["c"], "strategies"),
    ] as [([Key], String)])
  func theProposedNameTellsWhatIsWritten(keys: [Key], name: String) {
    for (key, suffix) in [("s", ".svg"), ("d", "-dark.svg"), ("j", ".json")] as [(Key, String)] {
      var session = Session(isSimulated: true)
      for key in keys { session.press(key) }
      session.press("e", key)
      #expect(session.state.prompt?.text == "kickscope-\(name)\(suffix)")
    }
  }

  @Test func fieldsThatWouldBreakALineAreQuoted() {
    var table = Table(columns: ["a", "b"], command: "k")
    for text in ["x,y", "x\ny", "x\ry", "x\"y", "x y"] { table.append([.text(text), .whole(1)]) }
    #expect(table.csv == "a,b\n\"x,y\",1\n\"x\ny\",1\n\"x\ry\",1\n\"x\"\"y\",1\nx y,1\n")
  }

  @Test func theMapsBordersAreDrawnBothWays() throws {
    var session = Session()
    session.press("M")
    let page = session.state.mapPage(on: .light)
    let outline = try #require(page.rows.first?.first?.curves.first).pieces
    #expect(outline.contains { $0[0].x == $0[1].x && $0[0].y < $0[1].y })
    #expect(outline.contains { $0[0].y == $0[1].y && $0[0].x < $0[1].x })
    #expect(page.regions.count > 2)
  }

  @Test func aFileThatIsThereIsReplacedOnlyWhenItIsGivenAgain() throws {
    var session = Session()
    session.press("e", "c")
    session.type("x")
    session.press(Key(.enter))
    let place = Document.Place.path("kickscope-WP.csvx")
    #expect(written(session)?.place == place)
    session.send(.documentExists(place))
    #expect(session.text.contains("that file is there; Enter again replaces it"))
    var other = session
    other.press(Key(.backspace), Key(.enter))
    #expect(written(other)?.place == .path("kickscope-WP.csv"))
    #expect(written(other)?.mayReplace == false)
    session.press(Key(.enter))
    #expect(written(session)?.place == place)
    #expect(written(session)?.mayReplace == true)
    session.press("e", "c")
    session.type("x")
    session.press(Key(.enter))
    #expect(written(session)?.mayReplace == false)
  }

  @Test func nothingIsWrittenWithoutAName() {
    var session = Session()
    session.press("e", "j")
    for _ in 0..<40 { session.press(Key(.backspace)) }
    session.press(Key(.enter))
    #expect(written(session) == nil)
    #expect(session.state.prompt != nil)
    #expect(session.text.contains("write the name of a file"))
    session.press(Key(.escape))
    #expect(session.state.prompt == nil)
  }

  @Test func escapeLeavesEverythingAsItWas() {
    var session = Session(isSimulated: true)
    let before = session.state.frame()
    session.press("e", Key(.escape))
    #expect(session.state.frame() == before)
    session.press("e", "z")
    #expect(session.state.overlay == .export)
    session.press("y")
    #expect(session.effects.contains(.copy("kickscope prototype")))
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func theChoiceFitsOnSmallScreens(size: Size) {
    var session = Session(
      width: size.width, height: size.height, appearance: Appearance(glyphs: .ascii))
    session.press("e")
    for choice in ExportPanel.choices { #expect(session.text.contains(choice.words.prefix(20))) }
  }

  @Test func thePeriodIsAFigureOfItsOwn() throws {
    var session = Session(isSimulated: true)
    session.send(.keyPressed(Key(.enter)))
    #expect(session.state.view == .period)
    let svg = try exported("d", session)
    #expect(svg.contains("One period: 1 message"))
    #expect(svg.contains("fill=\"\(Paper.dark.ground)\""))
    #expect(try exported("c", session).hasPrefix("party,kind,message,start,end\nP,work,0,0,1500\n"))
  }

  @Test func smallMultiplesAreAGrid() throws {
    var session = Session(isSimulated: true)
    session.press("n")
    let drawn = try DrawnPlots(exported("s", session))
    #expect(drawn.plots.count == 9)
    #expect(drawn.plots.allSatisfy { $0.isInside && $0.curves.count == 3 })
  }

  @Test func theMapIsAFigure() throws {
    var session = Session(isSimulated: true)
    session.press("M")
    let svg = try exported("s", session)
    let drawn = try DrawnPlots(svg)
    #expect(drawn.plots.count == 1)
    for regime in ["FC fast consumer", "FP fast producer"] { #expect(svg.contains(">\(regime)<")) }
    #expect(svg.contains("here: WP 1 500, WC 1 100"))
  }

  @Test func theComparisonIsWrittenFromItsTable() throws {
    var session = Session(isSimulated: true)
    session.press("c", "e")
    #expect(session.text.contains("the strategies side by side"))
    #expect(session.effects.allSatisfy { if case .simulate = $0 { false } else { true } })
    session.press("c")
    #expect(session.state.overlay == .compare)
    #expect(session.text.contains("write CSV to: kickscope-strategies.csv"))
    session.press(Key(.enter))
    let lines = try #require(written(session)).text.split(separator: "\n")
    #expect(lines.count == (session.state.comparison?.rows.count ?? 0) + 1)
    #expect(lines[0].hasPrefix("name,pareto,kP,kC,"))
    #expect(lines.contains { $0.hasPrefix("poll,") && $0.contains(",1500,0,3000,0,") })
    let drawn = try DrawnPlots(exported("s", session))
    #expect(drawn.plots.count == 1 && drawn.plots[0].marks < 60)
    session.press(Key(.escape))
    #expect(session.state.overlay == nil)
  }

  @Test func csvHasWhatIsOnScreen() throws {
    let lines = try exported("c", Session(isSimulated: true)).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = lines[0]
    #expect(lines.allSatisfy { $0.count == header.count })
    let row = try #require(lines.first { $0[0] == "1100" })
    let values = Dictionary(uniqueKeysWithValues: zip(header, row))
    #expect(values["regime"] == "LS" && values["m"] == "" && values["T"] == "1100")
    #expect(values["polling_E"] == "2200" && values["WP"] == "1100" && values["L"] == "256")
    #expect(lines.dropFirst().contains { $0[header.count - 4] != "" })
  }

  @Test func jsonSaysHowToComeBack() throws {
    let experiment = Experiment(Preset.standard.scenario, C: .spin(budget: 399))
    let text = try exported("j", Session(experiment: experiment, isSimulated: true))
    #expect(
      text.hasPrefix("{\"command\":\"kickscope prototype --strategy-C spin:399\",\"rows\":[\n"))
    #expect(text.contains("\"strategy_C\":\"spin:399\"") && text.contains("\"reference_T\":"))
    #expect(!text.contains("nan") && !text.contains("inf,"))
    #expect(text.hasSuffix("\n]}\n"))
  }

  @Test func latenciesOnScreenAreInTheTable() throws {
    var session = Session(isSimulated: true)
    session.press("v")
    let header = try exported("c", session).prefix { $0 != "\n" }
    #expect(header.hasSuffix("sim_E_half,queue_mean,queue_mean_half,queue_p99"))
  }

  @Test func textIsQuotedWhereItHasTo() {
    var table = Table(columns: ["a,b", "c"], command: "k 'x\"\n'")
    table.append([.text("say \"so\""), .number(.infinity)])
    table.append([.missing, .number(0.5)])
    #expect(table.csv == "\"a,b\",c\n\"say \"\"so\"\"\",\n,0.5\n")
    #expect(
      table.json == """
        {"command":"k 'x\\"\\n'","rows":[
          {"a,b":"say \\"so\\"","c":null},
          {"a,b":null,"c":0.5}
        ]}

        """)
  }
}
