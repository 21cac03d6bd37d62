import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Commands

/// A file of a sweep is gone on with, whatever ended the run that wrote it.
@Suite struct SweepFileTests {
  private func run(isJSON: Bool = false, axes: String = "WP=900:1100:20") throws -> SweepRun {
    try SweepRun(axes, "kP=1,300,2", engine: .model, isJSON: isJSON)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0 + "\n" }
  }

  @Test(arguments: [false, true]) func goesOnFromEveryLength(isJSON: Bool) throws {
    let run = try run(isJSON: isJSON)
    let whole = try run.rows(file: "whole")
    let first = whole.utf8.firstIndex(of: UInt8(ascii: "\n")).map {
      whole.utf8.distance(from: whole.startIndex, to: $0)
    }
    let edges = (-1...2).map { $0 + (first ?? 0) }
    for length in edges + stride(from: 0, through: whole.utf8.count, by: 811) {
      try run.write(String(decoding: whole.utf8.prefix(length), as: UTF8.self))
      #expect(try run.rows(jobs: 2) == whole, "after \(length) bytes")
    }
    #expect(try run.rows() == whole)
  }

  @Test(arguments: [false, true]) func fillsGapsInOrder(isJSON: Bool) throws {
    let run = try run(isJSON: isJSON)
    let whole = lines(try run.rows(file: "whole"))
    let first = isJSON ? 0 : 1
    for kept in [[first, first + 3], [first + 2], [first + 1, first + 2, whole.count - 1], []] {
      try run.write(
        whole.indices.filter { $0 < first || kept.contains($0) }.map { whole[$0] }.joined())
      #expect(lines(try run.rows(jobs: 2)) == whole)
      #expect(!run.exists("rows.ahead"))
    }
  }

  /// As an editor may write them; it would be cut as if it were a header that breaks off.
  @Test func linesThatEndWithCRAloneAreNotCut() throws {
    let run = try run()
    let text = try run.rows(file: "whole").replacing("\n", with: "\r")
    try run.write(text)
    #expect(throws: CommandFailure.sweepFile(path: "\(run.folder.path)/rows", .otherColumns)) {
      try run.rows()
    }
    #expect(try run.folder.text(of: "rows") == text)
  }

  @Test func whatStandsBehindAGapIsKeptAsItIs() throws {
    let run = try run()
    var whole = lines(try run.rows(file: "whole"))
    // A field that no run would write shows that the row was not computed again.
    whole[5] = whole[5].replacing("FP", with: "FPkept")
    try run.write((whole[..<3] + [whole[5]]).joined())
    #expect(lines(try run.rows(jobs: 2)) == whole)
  }

  @Test func rowsThatWereAsideAreFoundAfterAKill() throws {
    let run = try run()
    var whole = lines(try run.rows(file: "whole"))
    whole[5] = whole[5].replacing("FP", with: "FPkept")
    try run.write(whole[..<3].joined())
    try run.write(whole[5], file: "rows.ahead")
    #expect(lines(try run.rows(jobs: 2)) == whole)
    #expect(!run.exists("rows.ahead"))
  }

  @Test func theyArePutAsideBeforeTheFileIsCut() throws {
    let run = try run()
    let whole = lines(try run.rows(file: "whole"))
    try run.write((whole[..<3] + [whole[5]]).joined())
    let file = try SweepFile("\(run.folder.path)/rows")
    _ = try file.finishedRows(of: run.sweep, .whole)
    #expect(try run.folder.text(of: "rows") == whole[..<3].joined())
    #expect(try run.folder.text(of: "rows.ahead") == whole[5])
  }

  @Test func everythingThatIsThereIsWrittenWhenCancelledAtOnce() throws {
    let run = try run()
    let whole = lines(try run.rows(file: "whole"))
    let text = (whole[..<3] + [whole[5], whole[8]]).joined()
    try run.write(text)
    #expect(try run.rows(jobs: 2) { true } == text)
  }

  @Test func anotherSweepsFileIsRefusedAndLeftAlone() throws {
    let run = try run()
    let whole = try run.rows(file: "whole")
    let other = try self.run(axes: "WP=900:1100:10")
    let path = "\(run.folder.path)/whole"
    let file = try SweepFile(path)
    #expect(throws: CommandFailure.sweepFile(path: path, .otherSweep(line: 2))) {
      try file.finishedRows(of: other.sweep, .whole)
    }
    #expect(try run.folder.text(of: "whole") == whole)
  }

  @Test func everythingThatMattersIsInTheMark() throws {
    let base = try run().sweep.mark
    #expect(try base == run().sweep.mark)
    var marks: Set<String> = [base]
    let others = try [
      run(axes: "WP=900:1100:10"), run(axes: "WP=900:1120:20"), run(isJSON: true),
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .sim),
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .both, seed: 2),
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .model) { $0.C = .poll },
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .model) { $0.variability.SC = .exponential },
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .model) { base in
        base.variability.SC = Samples([1, 2], name: "a").map(Distribution.empirical) ?? .constant
      },
      SweepRun("WP=900:1100:20", "kP=1,300,2", engine: .model) { base in
        base.variability.SC = Samples([2, 1], name: "a").map(Distribution.empirical) ?? .constant
      },
    ]
    for other in others { marks.insert(other.sweep.mark) }
    // CSV and JSON Lines are told apart by their lines.
    #expect(marks.count == others.count)
    #expect(marks.allSatisfy { $0.count == 9 })
  }

  @Test func theBaseAndTheLimitsAreInTheMark() throws {
    func mark(_ base: Experiment, _ limits: Limits = Limits()) throws -> String {
      let grid = try SweepGrid(base, axes: [])
      return Sweep(grid, engine: .sim, limits: limits, seed: 1, isJSON: false).mark
    }
    let scenario = try Scenario.prototype
    var marks = [
      try mark(Experiment(scenario)), try mark(Experiment(scenario.labelled(.ticks))),
      try mark(Experiment(scenario, P: .poll)),
      try mark(Experiment(scenario, arrivals: .poisson(interval: 5000))),
      try mark(Experiment(scenario), Limits(precision: 0.5)),
      try mark(Experiment(scenario), Limits(messages: 7)),
    ]
    for parameter in Parameter.allCases {
      let other = scenario.pushing(.one(parameter), to: scenario[parameter] + 1)
      marks.append(try mark(Experiment(other)))
    }
    #expect(Set(marks).count == marks.count)
  }

  @Test(arguments: [
    ("my precious data", FinishedRows.Fault.otherColumns), ("x\ny\n", .otherColumns),
    ("\n", .otherColumns),
  ]) func somebodysFileIsNotTouched(text: String, fault: FinishedRows.Fault) throws {
    let run = try run()
    try run.write(text)
    #expect(throws: CommandFailure.sweepFile(path: "\(run.folder.path)/rows", fault)) {
      try run.rows()
    }
    #expect(try run.folder.text(of: "rows") == text)
  }

  @Test func somebodysFileIsNoJSONLinesEither() throws {
    let run = try run(isJSON: true)
    for text in ["my data", "{}\n", "{\"row\":0}\n"] {
      try run.write(text)
      #expect(
        throws: CommandFailure.sweepFile(path: "\(run.folder.path)/rows", .otherSweep(line: 1))
      ) {
        try run.rows()
      }
      #expect(try run.folder.text(of: "rows") == text)
    }
  }

  @Test func anotherShardsFileIsRefused() throws {
    let run = try run()
    try run.rows(Shard(index: 0, of: 2))
    let path = "\(run.folder.path)/rows"
    #expect(throws: CommandFailure.sweepFile(path: path, .otherShard(line: 2, row: 0))) {
      try run.rows(Shard(index: 1, of: 2))
    }
  }

  @Test func rowsOutOfOrderAreRefused() throws {
    let run = try run()
    let whole = lines(try run.rows(file: "whole"))
    try run.write((whole[..<4] + [whole[3]]).joined())
    let path = "\(run.folder.path)/rows"
    #expect(throws: CommandFailure.sweepFile(path: path, .disorder(line: 5, row: 3))) {
      try run.rows()
    }
  }
}
