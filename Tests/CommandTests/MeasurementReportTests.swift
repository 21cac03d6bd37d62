import QueueLab
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import Commands

/// What a person and other programs get of a measurement.
@Suite struct MeasurementReportTests {
  private func record(
    _ lab: MadeUpLab = MadeUpLab(), _ plan: MeasurementPlan? = nil
  ) throws -> MeasurementRecord {
    let plan = try plan ?? MadeUpLab.plan()
    var run = MeasurementRun(plan, try MeasurementFiles(plan))
    try run.run(by: lab.measure, isCancelled: { false }, tell: { _, _ in })
    return run.record
  }

  private func text(
    _ record: MeasurementRecord, csv: String? = nil, preset: String? = nil,
    _ format: MeasurementFormat = .table
  ) -> String {
    var sink = ByteSink.inMemory()
    MeasurementReport(record: record, csv: csv, preset: preset).write(format, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func everythingIsSaidInEightyColumns() throws {
    let lab = MadeUpLab(disturbed: [[0, 1], [2, 3]], hopeless: [1])
    let wide = text(try record(lab, MadeUpLab.plan([300, 1300, 1_000_000])))
    #expect(wide.contains("Time per message (us)") && wide.contains("1 001 "))
    let text = text(try record(lab), csv: "m.csv", preset: "mine")
    for line in wide.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    for words in [
      "Made-up 9000, a virtual machine", "Linux 6.18.5", "2.596 GHz",
      "yes: in 200 ms P's CPU was away for 0.1 %", "P on CPU 0, C on CPU 1",
      "kickscope mine --data m.csv", "2 400", "never happened",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test func disturbedRunsAreCountedAndMarked() throws {
    let lab = MadeUpLab(disturbed: [[0, 1]], hopeless: [1])
    let record = try record(lab)
    let text = text(record)
    #expect(
      text.replacing("\n", with: " ").contains(
        "6 of 16 runs were disturbed and repeated: P was away while it had work in 6, 4.1 % at worst."
      ))
    let marked = text.split(separator: "\n").filter { $0.hasPrefix("!  1 300") }
    #expect(marked.count == 3)
    #expect(text.contains("5/6") && text.contains("0/5"))
    // A disturbed run has no part in the median of a value that has others.
    #expect(record.points[0].T.high == 1305)
  }

  @Test func theWorstDisturbanceIsNamed() {
    let runs = [0.01, 0.2, 0.05].map { share in
      RunFigures(
        messages: 1, elapsed: 1, P: PartyFigures(cpu: 1), C: PartyFigures(cpu: 1),
        disturbances: [.lost(.P, share: share / 2), .lost(.P, share: share)])
    }
    #expect(
      DisturbanceText.summary(runs) == """
        3 of 3 runs were disturbed and repeated: P was away while it had work in 3, 20 % at worst
        """)
    #expect(DisturbanceText.summary([]) == nil)
  }

  @Test func errorsAreMeasuredOverPredicted() throws {
    let lines = MeasurementReport(record: try record()).summary
    #expect(
      lines[0].hasPrefix("T over that of the model: off by 2.1 % in the median, +2.2 % at worst"))
    #expect(lines[1].hasPrefix("T over that of the simulator: off by 0.9 % in the median, -0.9"))
    #expect(lines[2].hasPrefix("T over that of the model with the calibration above for all"))
    #expect(lines[3].hasPrefix("E over that of the model: off by 1.9 % in the median"))
    #expect(lines[4] == "No run was disturbed.")
  }

  @Test func fewRunsAreSaidToBeFew() throws {
    let few = text(try record(MadeUpLab(), MadeUpLab.plan(runs: 3)))
    #expect(few.contains("fewer than 5"))
    #expect(!text(try record()).contains("fewer than 5"))
  }

  @Test func whatIsMissingAfterAnEarlyEndIsSaid() throws {
    let record = try record(MadeUpLab(endsAfter: 1))
    #expect(record.isInterrupted && record.points.count == 1)
    #expect(text(record).contains("2 of 3 values are missing"))
    #expect(record.interruption == "interrupted: 1 of 3 values were measured")
    #expect(try self.record().interruption.isEmpty)
  }

  @Test func pointsBeforeAFailureAreKept() throws {
    let record = try record(MadeUpLab(endsAfter: 2, failure: .killed(.C, signal: 9)))
    #expect(record.failure == .killed(.C, signal: 9))
    #expect(record.points.count == 2)
    #expect(text(record).contains("1 of 3 values are missing"))
  }

  @Test func cpusThatDoNotRunTogetherAreAVerdict() throws {
    let text = text(try record(MadeUpLab(isConcurrent: false)))
    #expect(text.contains("NO: in 200 ms P's CPU was away for 30 %"))
    #expect(text.contains("says more of the host"))
  }

  @Test func jsonHasEveryRun() throws {
    let json = text(try record(MadeUpLab(disturbed: [[0, 1]])), .json)
    #expect(json.split(separator: "\"messages\":").count == 17)
    #expect(json.split(separator: "P was away for 4.1 %").count == 2)
    #expect(json.contains("\"regime\":\"FC\""))
    #expect(json.contains("\"kvm\":{\"works\":false,\"lacks\":\"this user may not open /dev/kvm"))
  }

  @Test(arguments: [
    (0.25, "0.25 ns"), (999, "999 ns"), (1000, "1 us"), (1e6, "1 ms"), (2.5e9, "2.5 s"),
  ]) func timesHaveAUnitThatSuitsThem(nanoseconds: Double, text: String) {
    #expect(MachineText.time(nanoseconds) == text)
  }

  @Test func progressSaysWhatIsMeasuredAndHowLongItTakes() throws {
    var record = MeasurementRecord(try MadeUpLab.plan())
    func progress() -> MeasurementProgress {
      MeasurementProgress(record: record, elapsed: .seconds(5))
    }
    #expect(progress().text == "the machine")
    record.take(.machine(MadeUpLab.machine))
    record.take(
      .concurrency(ConcurrencyCheck(duration: 1, lostP: 0, lostC: 0, roundTrip: 1)))
    #expect(progress().text == "calibration")
    record.take(.calibrated(MadeUpLab.calibration(record.plan)))
    let runs = try MadeUpLab(disturbed: [[0, 0]]).point(record.plan, 0).runs
    record.take(.ran(runs[0], finished: 5, expected: 20))
    #expect(progress().text == "WP 300: 5 of about 20 runs, 1 disturbed, 15 s left")
    #expect(progress().shortText == "5/20, 15 s")
    record.take(.measured(try MadeUpLab().point(record.plan, 0)))
    #expect(progress().text.hasPrefix("WP 1 300: "))
  }
}
