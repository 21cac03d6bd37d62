import Foundation
import QueueModel
import QueueSimulator
import Synchronization
import TestSupport
import Testing

@testable import Commands

@Suite struct SweepRunnerTests {
  private func random(isJSON: Bool = false, seed: UInt64 = 1) throws -> SweepRun {
    try SweepRun("WP=900:1300:50", "kP=1,300,2", seed: seed, isJSON: isJSON) { base in
      base.variability.WP = .exponential
      base.variability.WC = .lognormal(variation: 0.5)
    }
  }

  @Test(arguments: [false, true]) func anyNumberOfJobsGivesTheSameBytes(isJSON: Bool) throws {
    let run = try random(isJSON: isJSON)
    let one = try run.rows(jobs: 1, file: "one")
    // One of three thresholds is above the queue's length.
    #expect(one.split(separator: "\n").count == 18 + (isJSON ? 0 : 1))
    for jobs in [2, 7, 40] {
      #expect(try run.rows(jobs: jobs, file: "\(jobs)") == one, "\(jobs) jobs")
    }
  }

  @Test func manyFastRowsStayInOrder() throws {
    let run = try SweepRun("WP=1:9000:1", engine: .model)
    let one = try run.rows(jobs: 1, file: "one")
    let indices = one.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(indices == (0..<9000).map { Substring(String($0)) })
    #expect(try run.rows(jobs: 7, file: "seven") == one)
  }

  @Test func shardsTogetherAreTheWhole() throws {
    let run = try random()
    let whole = try run.rows(jobs: 2, file: "whole").split(separator: "\n")
    for of in [2, 5, 30] {
      var rows: [Int: Substring] = [:]
      for index in 0..<of {
        let shard = Shard(index: index, of: of)
        let part = try run.rows(shard, jobs: 2, file: "\(index)-\(of)").split(separator: "\n")
        #expect(part.first == whole.first)
        for row in part.dropFirst() {
          let number = try #require(Int(row.prefix { $0 != "," }))
          #expect(rows.updateValue(row, forKey: number) == nil)
        }
      }
      #expect(rows.keys.sorted().compactMap { rows[$0] } == Array(whole.dropFirst()))
    }
  }

  @Test func theSeedIsThatOfTheRowInTheWholeGrid() throws {
    let run = try random()
    let other = try random(seed: 2)
    #expect(try run.rows() != other.rows())
    let seeds =
      (0..<1000).map { Sweep.seed(of: $0, in: 1) } + (0..<1000).map { Sweep.seed(of: $0, in: 2) }
    #expect(Set(seeds).count == 2000)
    #expect(seeds.allSatisfy { $0 < 1 << 53 })
  }

  @Test func everyColumnHasItsField() throws {
    let run = try SweepRun("WP=900", "C.B=9", "variation=0.25", engine: .both, isJSON: false) {
      $0.C = .spin(budget: 1)
    }
    let lines = try run.rows().split(separator: "\n")
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(names.count == fields.count)
    #expect(Set(names).count == names.count)
    let row = Dictionary(uniqueKeysWithValues: zip(names, fields))
    #expect(row["row"] == "0")
    #expect(row["WP"] == "900")
    #expect(row["C.B"] == "9")
    #expect(row["variation"] == "0.25")
    #expect(row["regime"] == "")
    #expect(row["ending"] == "converged" || row["ending"] == "message-limit")
    #expect(row["sweep"] == Substring(run.sweep.mark))
  }

  @Test func aLineOfJSONHasEveryColumn() throws {
    let run = try SweepRun("WP=900", engine: .model, isJSON: true)
    let line = try run.rows()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(run.sweep.columns.names))
    #expect(object["sim_T"] is NSNull && object["interval"] is NSNull)
    #expect(object["T"] as? Int == 1110 && object["strategy_P"] as? String == "notify")
  }

  @Test func whereNothingIsRandomBothEnginesAgreeExactly() throws {
    let run = try SweepRun("WP=1000:1200:50", "L=4,256", engine: .both)
    let count = try run.count(jobs: 2)
    #expect(count.disputed == 0)
    #expect(count.computed == 10)
  }

  @Test func whatIsNotPossibleIsCountedAndShown() throws {
    let run = try SweepRun("WP=0:3:1", "kP=1:300:1", engine: .model)
    let count = try run.count(jobs: 7)
    #expect(count.computed == 3 * 256)
    #expect(count.impossible == 1200 - 3 * 256)
    #expect(count.examples.map(\.row) == [0, 1, 2])
  }

  @Test func whatIsNotAsAskedForIsCounted() throws {
    let experiment = Experiment(try .prototype)
    var outcome = try #require(simulate(experiment))
    var count = SweepCount()
    for ending in [Outcome.Ending.messageLimit, .timeLimit, .converged, .saturated] {
      outcome.ending = ending
      count.add(
        SweepRow(index: 0, experiment: experiment, seed: 1, form: nil, outcome: outcome),
        engine: .both)
    }
    let other = ModelForm(Experiment(experiment.scenario.pushing(.WP, to: 1501)))
    count.add(
      SweepRow(index: 0, experiment: experiment, seed: 1, form: other, outcome: outcome),
      engine: .both)
    var sum = count
    sum.add(count)
    for (count, times) in [(count, 1), (sum, 2)] {
      #expect(count.computed == 5 * times && count.formless == 4 * times)
      #expect(count.imprecise == 2 * times && count.disputed == times)
    }
  }

  @Test func whatIsFinishedBehindAGapIsWritten() throws {
    // Row 0 is slow: with two workers the other one goes on until everything is cancelled.
    let run = try SweepRun("C.B=1,2,3,4,5,6,7,8") { $0.C = .spin(budget: 1) }
    let asked = Atomic(0)
    let whole = try run.rows(file: "whole").split(separator: "\n")
    let rows = try run.rows(jobs: 2, file: "part") {
      asked.add(1, ordering: .relaxed).oldValue >= 9
    }.split(separator: "\n")
    #expect(rows.count < whole.count)
    #expect(rows.allSatisfy(whole.contains))
    #expect(try run.rows(jobs: 2, file: "part").split(separator: "\n") == whole)
  }
}
