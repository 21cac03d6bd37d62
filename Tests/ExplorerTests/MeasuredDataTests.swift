import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// What was measured beside what the model says.
@Suite struct MeasuredDataTests {
  private typealias Row = MeasuredData.Row
  private typealias Quantity = MeasuredData.Quantity

  /// The paper's prototype along WP, two rows with another WC among them.
  private static let data = MeasuredData(
    file: "m.csv", columns: [.WP, .WC],
    rows: [
      Row(values: [2000, 1100], T: Quantity(4400), E: nil),
      Row(values: [1500, 1100], T: Quantity(3900, low: 3800, high: 4000), E: Quantity(5200)),
      Row(values: [1500, 900], T: Quantity(1), E: nil),
      Row(values: [1300, 1100], T: Quantity(2750), E: Quantity(4000)),
      Row(values: [1300, 901], T: nil, E: Quantity(4000)),
    ])

  private func session(
    _ data: MeasuredData = Self.data, _ experiment: Experiment = Preset.standard.experiment,
    width: Int = 120, height: Int = 36, appearance: Appearance = Appearance(),
    isSimulated: Bool = false
  ) -> Session {
    Session(
      experiment: experiment, width: width, height: height, appearance: appearance,
      isSimulated: isSimulated, data: data)
  }

  @Test func rowsOfOtherScenariosAreLeftOut() throws {
    let scenario = Preset.standard.scenario
    let points = Self.data.points(along: .WP, scenario)
    #expect(points.map(\.x) == [1300, 1500, 2000])
    let other = try scenario.turning(.WC, to: 900)
    #expect(Self.data.points(along: .WP, other).map(\.x) == [1500])
    #expect(Self.data.points(along: .WC, scenario).map(\.x) == [900, 1100])
    #expect(Self.data.points(along: .SC, scenario).isEmpty)
  }

  @Test func linkedCostsNeedBothColumns() {
    let scenario = Preset.standard.scenario
    let data = MeasuredData(
      file: "m.csv", columns: [.NP, .NC],
      rows: [
        Row(values: [300, 300], T: Quantity(1), E: nil),
        Row(values: [300, 200], T: Quantity(2), E: nil),
      ])
    #expect(data.points(along: .N, scenario).map(\.x) == [300])
    #expect(data.points(along: .NP, scenario).map(\.x) == [300])
    #expect(data.points(along: .NC, scenario).isEmpty)
    #expect(!data.hasColumn(.S))
  }

  @Test func residualsAreInPerCentOfTheModel() throws {
    let state = session().state
    let residuals = state.residuals(.T)
    #expect(residuals.map(\.x) == [1300, 1500, 2000])
    #expect(residuals.map { ($0.percent * 1000).rounded() } == [10_000, 0, 0])
    #expect((residuals[1].low * 100).rounded() == -256)
    let summary = try #require(ResidualSummary(residuals))
    #expect(summary.count == 3)
    #expect(summary.median == 0)
    #expect(summary.worst.x == 1300)
    let even = try #require(ResidualSummary(state.residuals(.E)))
    #expect((even.median - even.worst.percent / 2).magnitude < 1e-9)
    #expect(ResidualSummary([]) == nil)
  }

  @Test func theNoticeCounts() {
    let session = session()
    #expect(
      session.notice
        == "m.csv: 3 of 5 rows are drawn, the others have another WC; "
        + "T measured over model: median 0 %, worst +10 % at WP 1 300; "
        + "E measured over model: median +4.1 %, worst +8.1 % at WP 1 300")
  }

  @Test func disturbedRowsAreCountedAmongThoseThatAreDrawn() {
    let data = MeasuredData(
      file: "m.csv", columns: [.WP, .WC],
      rows: [
        Row(values: [1500, 1100], T: Quantity(3900), E: nil, isDisturbed: true),
        Row(values: [1600, 900], T: Quantity(1), E: nil),
      ])
    #expect(
      session(data).notice
        == "m.csv: 1 of 2 rows are drawn, 1 of them disturbed (!), the others have another WC")
  }

  @Test func theAxisIsWhatVaries() {
    let data = MeasuredData(
      file: "m.csv", columns: [.WP, .SC],
      rows: [200, 400, 9000].map { Row(values: [1500, $0], T: Quantity(3000), E: nil) })
    let state = session(data).state
    #expect(state.xControl == .SC)
    #expect(state.xViewport.contains(200) && state.xViewport.contains(9000))
    #expect(state.measuredPoints.count == 3)
  }

  @Test func pointsAndLegendAreDrawn() {
    for (glyphs, glyph) in [(GlyphSet.braille, Character("×")), (.ascii, "x")] {
      for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        var appearance = Appearance()
        appearance.glyphs = glyphs
        let session = session(width: width, height: height, appearance: appearance)
        #expect(session.text.contains("meas"), "\(width)")
        let plot = session.text.split(separator: "\n").prefix(height / 2).map {
          $0.prefix(width / 2)
        }
        #expect(plot.joined().filter { $0 == glyph }.count >= 3)
      }
    }
  }

  @Test func residualsAreTheLastOfTheLowerPlots() {
    var session = session()
    session.press("v", "v")
    #expect(!session.state.showsResiduals)
    session.press("v")
    #expect(session.state.showsResiduals)
    #expect(session.text.contains("residual, %: T 0, worst +10 at 1 300"))
    session.press("v")
    #expect(!session.state.showsResiduals)
    #expect(session.state.lowerReading == .work)
    var without = Session()
    without.press("v", "v", "v")
    #expect(!without.state.showsResiduals)
    #expect(without.state.lowerReading == .work)
  }

  @Test func anotherAxisSaysWhyNothingIsDrawn() {
    var session = session()
    session.select(.SC)
    session.press("x", "v", "v", "v")
    #expect(session.state.measuredPoints.isEmpty)
    #expect(session.text.contains("m.csv has no column SC: x is for WP, WC"))
  }

  @Test func theWhyPanelKeepsMedianAndWorst() {
    let session = session()
    #expect(session.text.contains("measured T: median 0 %, worst +10 % at WP 1 300"))
  }

  @Test func theCommandLineNamesTheFile() {
    #expect(session().state.commandLine == "kickscope prototype --data m.csv")
  }

  @Test func randomTimesAreComparedWithTheSimulator() throws {
    var experiment = Preset.standard.experiment
    experiment.variability.WP = .exponential
    let rows = [1400, 1600, 1800].map { Row(values: [$0], T: Quantity(3000), E: nil) }
    let data = MeasuredData(file: "m.csv", columns: [.WP], rows: rows)
    #expect(session(data, experiment).state.residuals(.T).isEmpty)
    let state = session(data, experiment, width: 40, height: 16, isSimulated: true).state
    #expect(state.residuals(.T).count == 3)
  }

  @Test func strategiesWithAFormulaNeedNoSimulator() {
    var experiment = Preset.standard.experiment
    experiment.C = .poll
    let data = MeasuredData(
      file: "m.csv", columns: [.WP], rows: [Row(values: [1500], T: Quantity(1650), E: nil)])
    let residuals = session(data, experiment).state.residuals(.T)
    #expect(residuals.map { ($0.percent * 10).rounded() } == [100])
  }

  @Test func valuesThatNoScenarioHasAreNotCompared() throws {
    let data = MeasuredData(
      file: "m.csv", columns: [.L],
      rows: [4, 300].map { Row(values: [$0], T: Quantity(1), E: nil) })
    let scenario = try Preset.standard.scenario.turning(.kP, to: 8)
    #expect(session(data, Experiment(scenario)).state.residuals(.T).map(\.x) == [300])
  }

  @Test func anOutlierDoesNotFlattenTheCurve() {
    let data = MeasuredData(
      file: "m.csv", columns: [.WP], rows: [Row(values: [1500], T: Quantity(1e9), E: nil)])
    let plain = Session().state.tops.T
    #expect(session(data).state.tops.T <= 2.5 * plain)
  }
}
