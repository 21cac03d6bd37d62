import Glibc
import QueueLab
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import Commands

/// The files that a measurement leaves behind.
@Suite struct MeasurementFilesTests {
  private let folder: TemporaryFolder
  private var csv: String { folder.path + "/m.csv" }
  private var runs: String { folder.path + "/runs.csv" }
  private var preset: String { folder.path + "/mine.toml" }

  init() throws { folder = try TemporaryFolder() }

  private func measure(
    _ lab: MadeUpLab = MadeUpLab(), _ plan: MeasurementPlan? = nil,
    tell: @escaping (MeasurementEvent) -> Void = { _ in }
  ) throws -> MeasurementRecord {
    let plan = try plan ?? MadeUpLab.plan()
    let files = try MeasurementFiles(
      plan, csv: csv, runsCSV: runs, preset: PresetPlace(preset))
    var run = MeasurementRun(plan, files)
    try run.run(by: lab.measure, isCancelled: { false }, tell: { event, _ in tell(event) })
    return run.record
  }

  @Test func theExplorerFindsEveryPointOnItsCurve() throws {
    let record = try measure()
    let opened = try ScenarioFiles.scenario(at: preset)
    let data = try MeasuredFile.read(csv, unit: opened.scenario.unit)
    #expect(opened.scenario.unit == .nanoseconds)
    #expect(opened.x == .WP)
    #expect(data.points(along: .WP, opened.scenario).map(\.x) == [312, 1312, 2012])
    #expect(data.rows.map { $0.T?.value } == record.points.map(\.T.median))
    #expect(data.rows[0].T == MeasuredData.Quantity(1302, low: 1300, high: 1304))
    #expect(data.rows.allSatisfy { $0.E?.value == 2650 })
    let live = MeasurementColumns(plan: record.plan).data(record, file: csv)
    #expect(live == data)
  }

  @Test(arguments: [Knob.L, .kP, .WC, .SC, .NP])
  func everyKnobIsAColumn(_ knob: Knob) throws {
    _ = try measure(MadeUpLab(), MadeUpLab.plan([2, 8, 16], over: knob))
    let opened = try ScenarioFiles.scenario(at: preset)
    let data = try MeasuredFile.read(csv, unit: .nanoseconds)
    #expect(data.bestKnob(preferring: opened.x) == knob)
    #expect(data.points(along: knob, opened.scenario).count == 3)
  }

  @Test func linesAreThereAsSoonAsTheyAreKnown() throws {
    var counts: [Int] = []
    let path = csv
    _ = try measure { event in
      guard case .measured = event else { return }
      let text = (try? TextFile.read(path)) ?? ""
      #expect(text.hasSuffix("\n"))
      counts.append(text.split(separator: "\n").count)
    }
    #expect(counts == [2, 3, 4])
  }

  @Test func anOlderFileIsKeptUntilThereIsSomethingNew() throws {
    try OutputFile.write("old\n", to: csv)
    let plan = try MadeUpLab.plan()
    var run = MeasurementRun(plan, try MeasurementFiles(plan, csv: csv, runsCSV: runs))
    let failing: Measuring = { (_, _, _) throws(LabError) in throw .kvm(.device) }
    try run.run(by: failing, isCancelled: { false }, tell: { _, _ in })
    #expect(run.record.failure == .kvm(.device))
    #expect(try TextFile.read(csv) == "old\n")
    #expect(!SampleFile.exists(runs))
    _ = try measure()
    #expect(try TextFile.read(csv).hasPrefix("L,kP,kC,WP,WC,set,T,"))
  }

  /// As where the explorer finds no terminal, or the second of them cannot be written.
  @Test func aMeasurementThatNeverBeginsLeavesNoFile() throws {
    let plan = try MadeUpLab.plan()
    do {
      let files = try MeasurementFiles(plan, csv: csv)
      withExtendedLifetime(files) { #expect(SampleFile.exists(csv)) }
    }
    #expect(!SampleFile.exists(csv))
    #expect(throws: CommandFailure.cannotCreate(path: "/nowhere/r.csv", code: 2)) {
      try MeasurementFiles(plan, csv: csv, runsCSV: "/nowhere/r.csv")
    }
    #expect(!SampleFile.exists(csv))
    let run = try SpawnedCommand(shell: "$K measure --explore --csv \(csv) < /dev/null")
    #expect(run.status == 69)
    #expect(!SampleFile.exists(csv))
  }

  /// Whoever has found a file that another run was about to remove begins another.
  @Test func noRowsGoIntoAFileThatIsGone() async throws {
    let csv = csv
    await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<4 { group.addTask { Self.openings(of: csv) } }
      var total = 0
      for await count in group {
        #expect(count != nil)
        total += count ?? 0
      }
      #expect(total > 0)
    }
  }

  /// How often of many times it could be opened, and was there; nil if anything else came but that
  /// it is in use.
  private static func openings(of csv: String) -> Int? {
    var count = 0
    for _ in 0..<5000 {
      do throws(CommandFailure) {
        let file = try GrowingFile(csv, header: "L")
        let isThere = withExtendedLifetime(file) { SampleFile.exists(csv) && unlink(csv) == 0 }
        guard isThere else { return nil }
        count += 1
      } catch {
        guard error == .fileInUse(path: csv) else { return nil }
      }
    }
    return count
  }

  @Test func everyRunHasARowWithItsReasons() throws {
    _ = try measure(MadeUpLab(disturbed: [[0, 1]], hopeless: [1]))
    let rows = try TextFile.read(runs).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 17)
    #expect(rows[0].prefix(4) == ["WP", "run", "counts", "disturbances"])
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(
      rows[2].prefix(4) == ["300", "2", "0", "P was away for 4.1 % of the run while it had work"])
    #expect(rows[3].prefix(4) == ["300", "3", "1", ""])
    // Where no run is undisturbed they are taken as they are.
    #expect(rows[7].prefix(3) == ["1300", "1", "1"])
  }

  @Test func everyColumnHoldsWhatItIsCalled() throws {
    _ = try measure()
    func first(_ file: String) throws -> [Substring: Substring] {
      let lines = try TextFile.read(file).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      return Dictionary(uniqueKeysWithValues: zip(lines[0], lines[1]))
    }
    let point = try first(csv)
    let sums: [Substring: Substring] = [
      "set": "300", "WP": "312", "T": "1302", "T_low": "1300", "T_high": "1304", "E": "2650",
      "regime": "FP", "E_model": "2600", "kicks_P": "0.25", "kicks_C": "0", "cpu_P": "1400",
      "cpu_C": "1250", "crossings_P": "0", "stalls_P": "10", "lost_P": "20000", "lost_C": "0",
      "NP_mean": "2500", "NP_p99": "11000", "NP_count": "500", "NC_mean": "", "SC_median": "2000",
      "NP_calibrated": "2400", "SC_calibrated": "200", "WC_calibrated": "1115", "runs": "5",
      "disturbed": "0", "is_disturbed": "0",
    ]
    for (name, value) in sums { #expect(point[name] == value, "\(name)") }
    let run = try first(runs)
    let singles: [Substring: Substring] = [
      "WP": "300", "run": "1", "messages": "100000", "T": "1300", "cpu_P": "1400",
      "kicks_P": "0.25", "cpu_C": "1250", "crossings_P": "0", "stalls_P": "2", "lost_P": "4000",
      "N_mean_P": "2500", "N_count_P": "100", "N_mean_C": "", "S_p99_C": "11000",
    ]
    for (name, value) in singles { #expect(run[name] == value, "\(name)") }
  }

  @Test func thePresetSaysWhereItsNumbersComeFrom() throws {
    _ = try measure(MadeUpLab(endsAfter: 0))
    let opened = try ScenarioFiles.scenario(at: preset)
    #expect(opened.title == "Made-up 9000, processes")
    #expect(opened.isMeasured)
    guard case .measured(let source) = opened.provenance[.NP] else {
      Issue.record("NP was measured")
      return
    }
    #expect(source.hasPrefix("kickscope measure, processes, eventfd, 20"))
    // C was never notified P, and nobody measures L.
    #expect(opened.provenance[.NC] == .estimated(reason: "never seen when calibrated"))
    #expect(opened.provenance[.L] == .estimated(reason: "chosen for the measurement"))
    #expect(opened.experiment.isPapersModel)
  }

  @Test func strategiesAreInThePreset() throws {
    _ = try measure(MadeUpLab(), MadeUpLab.plan(strategy: .poll))
    #expect(try ScenarioFiles.scenario(at: preset).experiment.C == .poll)
  }

  @Test func aFileThatCannotBeWrittenEndsTheMeasurement() throws {
    let plan = try MadeUpLab.plan()
    folder.makeFolder("a.toml")
    let place = try PresetPlace(folder.path + "/a.toml")
    var run = MeasurementRun(plan, try MeasurementFiles(plan, preset: place))
    #expect(throws: CommandFailure.self) {
      try run.run(by: MadeUpLab().measure, isCancelled: { false }, tell: { _, _ in })
    }
    #expect(run.record.points.isEmpty && run.record.isInterrupted)
    #expect(throws: CommandFailure.cannotCreate(path: "/nowhere/a.toml", code: 2)) {
      try PresetPlace("/nowhere/a.toml")
    }
    #expect(throws: CommandFailure.cannotCreate(path: "/nowhere/a.csv", code: 2)) {
      try MeasurementFiles(plan, csv: "/nowhere/a.csv")
    }
  }

  @Test func namesThatMeanSomethingElseAreRefused() throws {
    func library(_ text: String) -> PresetLibrary {
      PresetLibrary(files: [("/p/old.toml", text)], reserved: ["eval"])
    }
    let numbers = "L = 8\nWP = 1\nWC = 1\nNC = 1\nSP = 1\nSC = 1\n"
    let plain = library(numbers + "NP = 1")
    for name in ["eval", "prototype", "a b/", "", "old", "ä"] where !name.hasSuffix("/") {
      #expect(throws: CommandFailure.self, "\(name)") { try PresetPlace(name, library: plain) }
    }
    let measured = library(numbers + "NP = { value = 1, measured = \"here\" }")
    #expect(try PresetPlace("old", library: measured).place == .scenario(name: "old"))
    #expect(try PresetPlace("my ring", library: plain).argument == "my-ring")
    #expect(try PresetPlace("a.toml", library: plain).argument == "./a.toml")
    #expect(try PresetPlace("/usr/a.toml", library: plain).name == "a")
  }

  @Test func daysHaveTwoDigits() {
    #expect(CalendarDay.text(year: 2026, month: 1, day: 24) == "2026-01-24")
  }
}
