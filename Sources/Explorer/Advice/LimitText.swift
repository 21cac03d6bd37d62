public import QueueModel

/// Reads what T, E and the worst latency may be at most: `T=2000 latency=10us`.
public enum LimitText {
  /// The limits of a text in ticks, separated by blanks or commas; of two for the same the later one
  /// counts.
  /// - Throws: `LimitTextError`: the first part that is no limit.
  public static func limits(
    _ text: String, unit: TimeUnit
  ) throws(LimitTextError) -> [Objective: Int] {
    var limits: [Objective: Int] = [:]
    for item in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let parts = item.split(
        maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "=" || $0 == "≤" })
      guard parts.count == 2 else { throw .noAssignment(String(item)) }
      guard let objective = Objective(rawValue: String(parts[0])) else {
        throw .unknownName(String(parts[0]))
      }
      do throws(DurationTextError) {
        limits[objective] = try DurationText.ticks(String(parts[1]), unit: unit)
      } catch {
        throw .value(objective, error)
      }
      guard (limits[objective] ?? 0) >= 0 else { throw .negative(objective) }
    }
    return limits
  }

  /// The text of limits.
  static func text(_ limits: [Objective: Int]) -> String {
    Objective.allCases.compactMap { objective in
      limits[objective].map { "\(objective.rawValue)=\($0)" }
    }.joined(separator: " ")
  }

  /// What is wrong, and what would be right.
  public static func sentence(_ error: LimitTextError) -> String {
    switch error {
    case .noAssignment(let text):
      "\(ValueText.quoted(text)) is no limit; write it as T=2000 or latency=10us"
    case .unknownName(let name):
      "\(ValueText.quoted(name)) cannot be limited; T, E and latency can"
    case .value(let objective, .empty):
      "\(AdviceText.name(of: objective)) has no limit behind the sign; write one, as 2000 or 10us"
    case .value(let objective, .tooLarge):
      "\(AdviceText.name(of: objective)): that is too large to be a limit"
    case .value(let objective, let error):
      "\(AdviceText.name(of: objective)): \(ValueText.sentence(error, of: Parameter.WP))"
    case .negative(let objective):
      "\(AdviceText.name(of: objective)) is never below 0; a limit is 0 or more"
    }
  }
}

/// Why a text holds no limits.
public enum LimitTextError: Error, Hashable, Sendable {
  case noAssignment(String)
  case unknownName(String)
  case value(Objective, DurationTextError)
  case negative(Objective)
}
