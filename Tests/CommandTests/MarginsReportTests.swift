import ArgumentParser
import Foundation
import QueueModel
import TestSupport
import Testing

@testable import Commands

@Suite struct MarginsReportTests {
  private func text(
    _ format: OutputFormat, _ scenario: Scenario, _ options: [String] = []
  ) throws -> String {
    var doubts = Doubts()
    for option in options {
      try DoubtOption(reading: option).add(to: &doubts, in: scenario)
    }
    var sink = ByteSink.inMemory()
    MarginsReport(scenario, doubts).write(format, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func theTable() throws {
    let table = try text(.table, .prototype, ["WC=10%", "SC=200ns"])
    let lines = table.split(separator: "\n").map(String.init)
    #expect(lines[0] == "FC fast consumer, T 3 900, E 5 200, in ns")
    let WP = try #require(lines.first { $0.hasPrefix("! WP") })
    #expect(
      WP.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        == "! WP 1 500 1 100 LS 1 100 - x1.04 x1.38")
    #expect(lines.filter { $0.contains("no effect") }.count == 4)
    #expect(lines.contains("T is 2 700 to 3 900 with WC 990 to 1 210, SC 0 to 400"))
    #expect(lines.contains("regimes that can rule: FC; the worst is FC"))
    #expect(table.utf8.allSatisfy { $0 < 128 })
  }

  @Test func jsonSaysAllOfIt() throws {
    let json = try text(.json, .prototype, ["WP=500"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["nearest"] as? String == "WP")
    let margins = try #require(object["margins"] as? [[String: Any]])
    #expect(margins.compactMap { $0["name"] as? String } == Parameter.allCases.map(\.rawValue))
    let WP = try #require(margins.first { $0["name"] as? String == "WP" })
    #expect((WP["jump_below"] as? [String: Any])?["T"] as? Double == 2500)
    #expect((WP["border_below"] as? [String: Any])?["regime"] as? String == "LS")
    #expect((WP["plus10"] as? [String: Any])?["value"] as? Int == 1650)
    #expect((WP["double"] as? [String: Any])?["value"] as? Int == 3000)
    let band = try #require(object["band"] as? [String: Any])
    #expect(band["regimes"] as? [String] == ["FC", "FP", "LS"])
    #expect(band["worst_regime"] as? String == "FC")
    let greatest = try #require((band["T"] as? [String: Any])?["greatest"] as? [String: Any])
    #expect(greatest["value"] as? Double == 4400)
    #expect(greatest["bound_exact"] as? String == "4400/1")
    #expect((greatest["at"] as? [String: Any])?["WP"] as? Int == 2000)
    let certain = try text(.json, .prototype)
    #expect(certain.contains(#""band":null"#))
  }

  @Test func csvHasARowForEachParameter() throws {
    let lines = try text(.csv, .prototype).split(separator: "\n").map(String.init)
    #expect(lines.count == 10)
    #expect(
      Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [18])
    #expect(lines[4].hasPrefix("WP,1500,1100,LS,1100,,,,1650,FC,4050,5350,3000,FC,5400,6700,yes,"))
  }

  @Test func aWrongDoubtSaysWhatIsWrong() throws {
    let scenario = try Scenario.prototype
    #expect(throws: ValidationError.self) { try DoubtOption(reading: "WC") }
    #expect(throws: ValidationError.self) { try DoubtOption(reading: "Q=1") }
    var doubts = Doubts()
    let option = try DoubtOption(reading: "kP=1ns")
    let failure = #expect(throws: CommandFailure.self) { try option.add(to: &doubts, in: scenario) }
    #expect(failure?.status == 64)
    #expect(
      failure.map(ErrorText.sentence)
        == "--doubt 'kP=1ns': kP is a count and has no unit, so not 'ns'; write a count, as 256, "
        + "or a share, as 10%")
    try DoubtOption(reading: "N=5%").add(to: &doubts, in: scenario)
    #expect(doubts.parameters == [.NP, .NC])
  }
}
