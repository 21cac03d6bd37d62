import Foundation
import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Commands

@Suite struct SimulationReportTests {
  private func report(
    _ change: (inout Experiment) -> Void = { _ in }, limits: Limits = Limits(messages: 20_000)
  ) throws -> SimulationReport {
    var experiment = Experiment(try .prototype)
    change(&experiment)
    let outcome = try #require(simulate(experiment, limits: limits, seed: 3))
    return SimulationReport(experiment: experiment, outcome: outcome, limits: limits, seed: 3)
  }

  private func text(_ report: SimulationReport, _ format: OutputFormat) -> String {
    var sink = ByteSink.inMemory()
    report.write(format, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private func object(_ report: SimulationReport) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text(report, .json).utf8))
    return try #require(json as? [String: Any])
  }

  @Test func aTableForAPerson() throws {
    let table = text(try report { $0.C = .spin(budget: 399) }, .table)
    let lines = table.split(separator: "\n").map(String.init)
    #expect(lines[0] == "P notify, C spin:399; constant times; P always has a message")
    #expect(
      lines.contains {
        $0.hasPrefix("  simulator                2 700         4 199.5  exactly 2700/1")
      })
    #expect(
      lines.contains(
        "  queue                 2 400            0        1 100        3 700        3 700"))
    #expect(lines.contains("  notifications              0.5               0  per message"))
    #expect(lines.contains("  CPU busy                 100 %          55.5 %  of the time"))
    #expect(lines.last == "  exact: one period of 2 messages")
    #expect(!table.contains("response"))
    #expect(!lines.contains { $0.hasSuffix(" ") })
  }

  @Test func theClosedFormStandsBesideIt() throws {
    let papers = text(try report(), .table)
    #expect(
      papers.contains(
        "closed form              3 900           5 200  FC fast consumer, the same, exactly"))
    let sleeping = text(try report { $0.C = .sleep(length: 500, cost: 20) }, .table)
    #expect(sleeping.contains("closed form              1 500           2 616  the same, exactly"))
    #expect(!text(try report { $0.C = .adaptive }, .table).contains("closed form"))
  }

  @Test func jsonHasEveryNumber() throws {
    let object = try object(report { $0.C = .spin(budget: 399) })
    #expect(object["L"] as? Int == 256)
    #expect(object["unit"] as? String == "ns")
    #expect(object["strategy_P"] as? String == "notify")
    #expect(object["strategy_C"] as? String == "spin:399")
    #expect(object["T"] as? Double == 2700)
    #expect(object["T_half_width"] as? Double == 0)
    #expect(object["T_exact"] as? String == "2700/1")
    #expect(object["E"] as? Double == 4199.5)
    #expect(object["E_exact"] as? String == "8399/2")
    #expect(object["method"] as? String == "exact")
    #expect(object["ending"] as? String == "converged")
    #expect(object["messages"] as? Int == 2)
    #expect(object["seed"] as? Int == 3)
    #expect(object["model"] is NSNull)
    #expect(object["interval"] is NSNull)
    #expect(object["response_latency"] is NSNull)
    #expect(object["notifications_per_message"] as? Double == 0.5)
    let queue = try #require(object["queue_latency"] as? [String: Any])
    #expect(Set(queue.keys) == ["mean", "mean_half_width", "median", "p99", "max"])
    #expect(queue["mean"] as? Double == 2400)
    let consumer = try #require(object["C"] as? [String: Any])
    let spinning = try #require(consumer["spinning_share"] as? Double)
    #expect(abs(spinning - 599.0 / 5400) < 1e-12)
    let period = try #require(object["period"] as? [String: Any])
    #expect(period["duration"] as? Int == 5400)
    #expect((period["C"] as? [String: Any])?["spinning"] as? Int == 599)
    let model = try #require(self.object(report())["model"] as? [String: Any])
    #expect(model["regime"] as? String == "FC")
    #expect(model["T_exact"] as? String == "3900/1")
  }

  @Test func estimatesHaveTheirIntervals() throws {
    let limits = Limits(precision: 0.05, messages: 50_000)
    let report = try report(
      { experiment in
        experiment.variability.WP = .exponential
        experiment.variability.WC = .exponential
        experiment.arrivals = .poisson(interval: 9000)
      }, limits: limits)
    let object = try object(report)
    #expect(object["T_exact"] is NSNull)
    #expect(object["period"] is NSNull)
    #expect(object["arrivals"] as? String == "poisson:9000")
    #expect(object["interval"] as? Int == 9000)
    #expect((object["distributions"] as? [String: String])?["WC"] == "exponential")
    #expect(object["response_latency"] as? [String: Any] != nil)
    let load = try #require(object["load"] as? Double)
    let saturation = try #require(object["saturation_interval"] as? Double)
    #expect(load > 0 && load < 1 && (saturation - load * 9000).magnitude < 1e-6)
    let table = text(report, .table)
    #expect(table.contains("at 95 % confidence"))
    #expect(table.contains("\n  response "))
    #expect(table.contains(", seed 3"))
    let csv = text(report, .csv).split(separator: "\n")
    let row = Dictionary(
      uniqueKeysWithValues: zip(
        csv[0].split(separator: ","), csv[1].split(separator: ",", omittingEmptySubsequences: false)
      ))
    #expect(row["arrivals"] == "poisson:9000" && row["interval"] == "9000")
    #expect(row["distribution_WP"] == "exponential" && row["distribution_SP"] == "constant")
  }

  @Test func whatIsInfiniteIsNullOrEmpty() throws {
    var report = try report()
    var outcome = report.outcome
    outcome.T = Estimate(7, halfWidth: .infinity)
    outcome.load = Estimate(.nan, halfWidth: .infinity)
    outcome.period = nil
    report = SimulationReport(
      experiment: report.experiment, outcome: outcome, limits: Limits(), seed: 1)
    let object = try object(report)
    #expect(object["T"] as? Int == 7)
    #expect(object["T_half_width"] is NSNull)
    #expect(object["load"] is NSNull)
    let csv = text(report, .csv).split(separator: "\n")
    let row = Dictionary(
      uniqueKeysWithValues: zip(
        csv[0].split(separator: ","), csv[1].split(separator: ",", omittingEmptySubsequences: false)
      ))
    #expect(row["T"] == "7")
    #expect(row["T_half"] == "")
    #expect(row["load"] == "")
  }

  @Test func csvIsAHeaderAndARowOfTheSameWidth() throws {
    let lines = text(try report(), .csv).split(separator: "\n")
    #expect(lines.count == 2)
    let names = lines[0].split(separator: ",")
    let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(names.count == fields.count)
    #expect(Set(names).count == names.count)
    let row = Dictionary(uniqueKeysWithValues: zip(names, fields))
    #expect(row["T_exact"] == "3900/1")
    #expect(row["model_E"] == "5200")
    #expect(row["queue_max"] == "3700")
    #expect(row["busy_C"] == "0.3333333333333333")
  }

  @Test(arguments: [
    (3912.4371, 12.13, "3 912", "12"), (3912.4371, 1.213, "3 912.4", "1.2"),
    (3912.4371, 0.01213, "3 912.437", "0.012"), (3912.4371, 0, "3 912.437", ""),
    (3912, 9.97, "3 912", "10"), (3912.4, .infinity, "3 912.4", "-"), (1.5, 250, "2", "250"),
  ]) func numbersShowWhatIsKnown(value: Double, half: Double, text: String, halfText: String) {
    let texts = EstimateText.texts(Estimate(value, halfWidth: half))
    #expect(texts == (text, halfText))
  }
}
