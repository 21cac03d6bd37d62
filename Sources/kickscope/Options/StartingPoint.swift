import QueueModel

/// The scenario that a command starts from.
enum StartingPoint {
  /// The preset of that name; the paper's prototype for nil.
  /// - Throws: `CommandFailure.unknownPreset`.
  static func named(_ name: String?) throws(CommandFailure) -> Scenario {
    let standard = try? Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    guard let standard, name == nil || name == "prototype" else {
      throw .unknownPreset(name ?? "", known: ["prototype"])
    }
    return standard
  }
}
