import Foundation
import QueueModel
import QueueSimulator
import Testing

/// The exact values that came from a simulation outside this project.
@Suite struct CasesTests {
  @Test func allRowsMatchExactly() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../QueueModelTests/Fixtures/cases.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 121)
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let numbers = try fields[1...9].map { try #require(Int($0)) }
      let scenario = try Scenario(
        L: numbers[0], kP: numbers[1], kC: numbers[2], WP: numbers[3], WC: numbers[4],
        NP: numbers[5], NC: numbers[6], SP: numbers[7], SC: numbers[8])
      let cycle = try simulate(scenario)
      #expect("\(cycle.T)" == fields[10], "row \(fields[0])")
      #expect("\(cycle.E)" == fields[11], "row \(fields[0])")
      #expect("\(cycle.notificationsByP)" == fields[14], "row \(fields[0])")
      #expect("\(cycle.notificationsByC)" == fields[15], "row \(fields[0])")
      #expect("\(cycle.messages)" == fields[16], "row \(fields[0])")
    }
  }
}
