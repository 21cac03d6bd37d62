import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// A measurement that runs beside the explorer.
@Suite struct MeasuringTests {
  private static let stage = MeasurementStage(
    text: "WP 1 300: 23 of about 78 runs, 41 s left", shortText: "23/78, 41 s")

  private static let calibrated: Preset = {
    var experiment = Preset.standard.experiment
    experiment.scenario = experiment.scenario.pushing(.WP, to: 1512).pushing(.SC, to: 9000)
    return Preset(
      name: "measured", title: "Made-up 9000", experiment: experiment, measured: [.WP, .SC],
      source: "here", note: "", x: .WP)
  }()

  private func data(_ values: [Int]) -> MeasuredData {
    MeasuredData(
      file: "this machine", columns: [.L, .WP],
      rows: values.map {
        .init(values: [256, $0], T: .init(Double($0) + 2000), E: nil)
      }, isFile: false)
  }

  @Test func whatWasNotKeptIsNotInTheCommandLine() {
    var session = Session()
    session.send(.machineCalibrated(Self.calibrated))
    session.send(.pointsMeasured(data([400])))
    #expect(session.state.commandLine == "kickscope prototype --WP 1512 --SC 9000")
    var kept = Self.calibrated
    kept.file = "/x/mine.toml"
    var other = Session()
    other.send(.machineCalibrated(kept))
    other.send(
      .pointsMeasured(
        MeasuredData(
          file: "m.csv", columns: [.WP],
          rows: [.init(values: [400], T: .init(3000), E: nil)])))
    #expect(other.state.commandLine == "kickscope /x/mine.toml --data m.csv")
  }

  @Test func aLessonIsNotTakenAwayByACalibration() throws {
    var session = Session()
    session.press("l", Key(.enter))
    #expect(session.state.experiment == session.state.preset.experiment)
    session.send(.machineCalibrated(Self.calibrated))
    #expect(session.state.lesson != nil)
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.notice == "calibrated: r goes to Made-up 9000")
  }

  @Test(arguments: [(60, 20), (80, 24), (120, 36), (200, 60)])
  func whatIsMeasuredNowIsOnTheScreen(width: Int, height: Int) {
    var session = Session(width: width, height: height)
    let before = session.state
    session.send(.measurementAdvanced(Self.stage))
    #expect(session.state.measuring == Self.stage)
    #expect(session.text.contains("23/78, 41 s") || session.text.contains(Self.stage.text))
    #expect(session.text.split(separator: "\n").suffix(2).joined().contains(Self.stage.text))
    session.send(.measurementEnded(problem: nil))
    #expect(session.state == before)
  }

  @Test func theMachinesCostsAreTheSliders() {
    var session = Session()
    session.send(.machineCalibrated(Self.calibrated))
    #expect(session.state.experiment == Self.calibrated.experiment)
    #expect(session.state.preset == Self.calibrated)
    #expect(session.effectNames.contains("simulate"))
    session.press("u")
    #expect(session.state.experiment == Self.calibrated.experiment)
  }

  @Test func aHandThatHasMovedOnIsLeftWhereItIs() {
    var session = Session()
    session.press(Key(.right))
    let moved = session.state.experiment
    session.send(.machineCalibrated(Self.calibrated))
    #expect(session.state.experiment == moved)
    #expect(session.notice == "calibrated: r goes to Made-up 9000")
    session.press("r")
    #expect(session.state.experiment == Self.calibrated.experiment)
  }

  @Test func pointsAppearOneByOne() {
    var session = Session()
    session.send(.machineCalibrated(Self.calibrated))
    for count in 1...3 {
      session.send(.pointsMeasured(data(Array([400, 1300, 2100].prefix(count)))))
      #expect(session.state.measuredPoints.count == count)
      #expect(session.state.residuals(.T).count == count)
      #expect(session.text.contains("measured \(count) of \(count)"))
    }
    #expect(session.state.experiment == Self.calibrated.experiment)
    session.press("v", "v", "v")
    #expect(session.state.showsResiduals)
    session.send(.pointsMeasured(data([400, 1300, 2100, 2900])))
    #expect(session.state.showsResiduals && session.state.residuals(.T).count == 4)
  }

  @Test func pointsBeyondTheAxisMakeRoomForThemselves() {
    var session = Session()
    let upper = session.state.xViewport.upper
    session.send(.pointsMeasured(data([upper * 2])))
    #expect(session.state.xViewport.contains(upper * 2))
  }

  @Test func aPointDoesNotMoveWhatIsDragged() {
    var session = Session()
    session.use(.pressed(.left), 20, 8)
    #expect(session.state.drag == .plot)
    let (tops, zoom) = (session.state.tops, session.state.zoom)
    session.send(.pointsMeasured(data([100_000])))
    #expect(session.state.tops == tops && session.state.zoom == zoom)
  }

  @Test func howItEndedIsSaid() {
    var session = Session()
    session.send(.measurementAdvanced(Self.stage))
    session.send(.measurementEnded(problem: "C was ended by signal 9"))
    #expect(session.state.notice?.kind == .problem)
    #expect(session.text.contains("C was ended by signal 9"))
    #expect(session.state.measuring == nil)
    session.send(.pointsMeasured(data([400])))
    session.send(.measurementEnded(problem: nil))
    #expect(session.notice?.hasPrefix("this machine: 1 of 1 rows are drawn") == true)
  }

  @Test func itIsStillWhenNothingMovesByItself() {
    var session = Session(isSimulated: true)
    #expect(session.state.isStill)
    session.press(Key(.right))
    #expect(session.state.isStill)
    var waiting = Session()
    waiting.press(Key(.right))
    #expect(!waiting.state.isStill)
    session.press(" ")
    #expect(!session.state.isStill)
  }

  @Test func measuredNumbersHaveTheirLetter() throws {
    let preset = try Preset(parsing: Self.calibrated.text, file: "measured.toml")
    #expect(preset.provenance == Self.calibrated.provenance)
    #expect(preset.provenance[.WP] == .measured(source: "here"))
    #expect(preset.isMeasured && !Preset.standard.isMeasured)
    let session = Session(preset: preset)
    #expect(session.text.contains("1 512 m"))
    var list = Session(preset: preset, width: 200, height: 60)
    list.press("p")
    #expect(!list.text.contains("m measured"))
  }
}
