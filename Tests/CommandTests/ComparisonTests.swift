import ArgumentParser
import Foundation
import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Commands

@Suite struct ComparisonTests {
  private func found(
    _ experiment: Experiment, jobs: Int = 2, limits: [String] = ["--message-limit", "20000"]
  ) throws -> [SimulatedContender] {
    Compare.simulated(
      Experiment.comparison(
        of: experiment.scenario, variability: experiment.variability,
        arrivals: experiment.arrivals),
      limits: try LimitOptions.parse(limits), jobs: jobs)
  }

  private func text(
    _ contenders: [SimulatedContender], of experiment: Experiment, _ format: OutputFormat
  ) -> String {
    var sink = ByteSink.inMemory()
    ComparisonReport(contenders: contenders, base: experiment, limits: Limits())
      .write(format, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func jsonIsAListOfStrategies() throws {
    let experiment = Experiment(try .prototype)
    let json = text(try found(experiment), of: experiment, .json)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?.keys.sorted() == ["strategies"])
    let strategies = try #require(object?["strategies"] as? [[String: Any]])
    #expect(strategies.count == Experiment.comparison(of: experiment.scenario).count)
    let poll = try #require(strategies.first { $0["name"] as? String == "poll" })
    #expect(poll["T"] as? Double == 1500)
    #expect(poll["E"] as? Double == 3000)
    #expect(poll["row"] as? String == "B")
    let notify = try #require(strategies.first { $0["name"] as? String == "notify" })
    #expect(notify["T"] as? Double == 3900)
    #expect(notify["E"] as? Double == 5200)
    #expect(notify["pareto"] as? Bool == false)
    for strategy in strategies {
      #expect(strategy["queue_latency"] as? [String: Any] != nil)
      #expect(strategy["notifications_per_message"] as? Double != nil)
    }
  }

  @Test func theFrontIsWhatNothingBeats() {
    func contender(_ name: String, _ T: Double, _ E: Double, half: Double = 0) throws
      -> SimulatedContender
    {
      let scenario = try Scenario.prototype
      var outcome = try #require(simulate(Experiment(scenario)))
      outcome.T = Estimate(T, halfWidth: half)
      outcome.E = Estimate(E, halfWidth: half)
      return SimulatedContender(
        contender: Contender(name: name, row: "", experiment: Experiment(scenario)),
        outcome: outcome)
    }
    #expect(throws: Never.self) {
      let contenders = try [
        contender("fast", 1, 9), contender("frugal", 9, 1), contender("both", 2, 2),
        contender("beaten", 2, 3), contender("twin", 2, 2), contender("worst", 9, 9),
        contender("unsure", 2.4, 2.4, half: 0.5),
      ]
      #expect(contenders.front == ["fast", "frugal", "both", "twin", "unsure"])
    }
  }

  /// Where messages arrive T is given.
  @Test func theLatencyCountsWhereMessagesArrive() throws {
    let experiment = Experiment(try .prototype, arrivals: .periodic(interval: 9000))
    let outcome = try #require(simulate(experiment))
    let contenders = [("quick", 10.0), ("slow", 20)].map { name, latency in
      var outcome = outcome
      outcome.responseLatency?.mean = Estimate(latency, halfWidth: 0)
      return SimulatedContender(
        contender: Contender(name: name, row: "", experiment: experiment), outcome: outcome)
    }
    #expect(contenders.front == ["quick"])
  }

  @Test func anyNumberOfJobsFindsTheSame() throws {
    var experiment = Experiment(try .prototype)
    experiment.variability.WP = .exponential
    let limits = ["--message-limit", "2000"]
    let one = try found(experiment, jobs: 1, limits: limits)
    let many = try found(experiment, jobs: 7, limits: limits)
    for format in OutputFormat.allCases {
      #expect(text(one, of: experiment, format) == text(many, of: experiment, format))
    }
  }

  @Test func csvHasARowForEach() throws {
    let experiment = Experiment(try .prototype)
    let contenders = try found(experiment)
    let csv = text(contenders, of: experiment, .csv)
    var reader = RecordReader(ByteSource(name: "", bytes: Array(csv.utf8)))
    var records: [[String]] = []
    while try reader.next() == .record { records.append(reader.header) }
    #expect(records.count == contenders.count + 1)
    #expect(Set(records.map(\.count)).count == 1)
    #expect(records.dropFirst().map { $0[0] } == contenders.map(\.name))
    #expect(records[0].starts(with: ["name", "pareto", "L"]))
  }

  @Test func theTableMarksTheFront() throws {
    let experiment = Experiment(try .prototype)
    let contenders = try found(experiment)
    let table = text(contenders, of: experiment, .table)
    for line in table.split(separator: "\n") where line.hasPrefix("*  ") {
      let name = line.dropFirst(3).prefix { $0 != " " }
      #expect(contenders.front.contains { $0.hasPrefix(name) })
    }
    #expect(table.contains("\n*  guard "))
    #expect(!table.contains("\n*  notify"))
  }

  @Test(arguments: ComparisonColumn.allCases)
  func sortsByEveryColumn(column: ComparisonColumn) throws {
    let contenders = try found(Experiment(.prototype))
    let sorted = contenders.sorted(by: column.precedes)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { !column.precedes($1, $0) })
    #expect(sorted.count == contenders.count)
  }
}
