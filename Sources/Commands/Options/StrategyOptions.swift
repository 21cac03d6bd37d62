import ArgumentParser
import QueueModel

/// What the parties do when they cannot go on.
struct StrategyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What both parties do when they cannot go on; notify if nothing is said.",
      discussion: """
        \(Strategy.Kind.forms). Settings can be left out or named, as nap:Y=2us.
        """), completion: Candidates.strategies)
  var strategy: String?

  @Option(
    name: .customLong("strategy-P"), help: "What P does; wins over --strategy.",
    completion: Candidates.strategies)
  var strategyP: String?

  @Option(
    name: .customLong("strategy-C"), help: "What C does; wins over --strategy.",
    completion: Candidates.strategies)
  var strategyC: String?

  /// What was typed for the strategy of a party, and behind which option.
  func typed(_ party: Party) -> (option: String, text: String)? {
    if let own = party == .P ? strategyP : strategyC {
      return ("--strategy-\(party.rawValue)", own)
    }
    return strategy.map { ("--strategy", $0) }
  }
}

extension Strategy.Kind {
  /// How each kind is written: `notify, spin:B` and so on.
  fileprivate static var forms: String {
    let forms = allCases.map { kind in
      let settings = kind.settings.map(\.rawValue).joined(separator: ",")
      return settings.isEmpty ? kind.rawValue : "\(kind.rawValue):\(settings)"
    }
    return "\(forms.dropLast().joined(separator: ", ")) or \(forms.last ?? "")"
  }
}
