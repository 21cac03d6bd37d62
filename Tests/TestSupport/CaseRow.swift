import Foundation
public import QueueModel

/// A row of `Fixtures/cases.csv`: a scenario with what an independent exact simulation found.
public struct CaseRow: Sendable, CustomStringConvertible {
  public let id: Int
  public let scenario: Scenario
  public let T: Fraction
  public let E: Fraction
  public let regime: Regime
  public let m: Int?
  public let notificationsByP: Int?
  public let notificationsByC: Int?
  public let messages: Int?

  public var description: String { "case \(id)" }

  /// The file that holds them.
  public static var path: String {
    Page.root.appending(path: "Tests/QueueModelTests/Fixtures/cases.csv").path
  }

  /// All rows of the file.
  public static func all() throws -> [CaseRow] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { try CaseRow(String($0)) }
  }

  private init(_ line: String) throws {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func number(_ index: Int) throws -> Int {
      guard let value = Int(fields[index]) else { throw Malformed(line: line, field: index) }
      return value
    }
    func fraction(_ index: Int) throws -> Fraction {
      let parts = fields[index].split(separator: "/").compactMap { Int128($0) }
      guard parts.count == 2 else { throw Malformed(line: line, field: index) }
      return try Fraction(parts[0], over: parts[1])
    }
    guard let regime = Regime(rawValue: fields[12]) else { throw Malformed(line: line, field: 12) }
    id = try number(0)
    scenario = try Scenario(
      L: number(1), kP: number(2), kC: number(3), WP: number(4), WC: number(5), NP: number(6),
      NC: number(7), SP: number(8), SC: number(9))
    T = try fraction(10)
    E = try fraction(11)
    self.regime = regime
    m = Int(fields[13])
    notificationsByP = Int(fields[14])
    notificationsByC = Int(fields[15])
    messages = Int(fields[16])
  }

  private struct Malformed: Error {
    let line: String
    let field: Int
  }
}
