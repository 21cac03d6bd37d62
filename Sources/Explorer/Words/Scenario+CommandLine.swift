internal import QueueModel

extension Scenario {
  /// The command that opens the explorer at this point.
  var commandLine: String {
    let options = Parameter.allCases.map { "--\($0.rawValue) \(self[$0])" }
    return "kickscope \(options.joined(separator: " "))"
  }
}
