import ArgumentParser
import QueueModel

/// A `--doubt NAME=REACH`: `WC=10%`, `SC=200ns`, `N=5%`.
struct DoubtOption {
  private let knob: Knob
  private let reach: String
  private let text: String

  /// A doubt about one of the parameters, or about N or S.
  /// - Throws: what would be right.
  init(reading argument: String) throws(ValidationError) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let knob = Knob(symbol: parts[0]) else {
      let names = Parameter.allCases.map(\.rawValue) + ["N", "S"]
      throw ValidationError(
        """
        write it as WC=10% or SC=200ns, with one of the names \(names.joined(separator: ", "))
        """)
    }
    (self.knob, reach, text) = (knob, parts[1], argument)
  }

  /// Adds what is in doubt; a later one about the same parameter wins.
  /// - Throws: `CommandFailure.doubt`.
  func add(to doubts: inout Doubts, in scenario: Scenario) throws(CommandFailure) {
    for parameter in knob.parameters {
      do throws(DoubtTextError) {
        doubts[parameter] = try Doubt(reach, of: parameter, unit: scenario.unit)
      } catch {
        throw .doubt(parameter, text: text, error)
      }
    }
  }
}
