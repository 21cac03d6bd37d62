import ArgumentParser
import QueueModel

/// The nine parameters, and where they start from.
struct ParameterOptions: ParsableArguments {
  @Option(
    help: "Start from a preset; the paper's prototype if nothing is said.",
    completion: Candidates.presets)
  var preset: String?

  @Option(name: .customLong("L"), help: "Slots in the queue.")
  var L: String?

  @Option(name: .customLong("kP"), help: "P notifies a blocked C when kP messages wait.")
  var kP: String?

  @Option(name: .customLong("kC"), help: "C notifies a blocked P when kC slots are free.")
  var kC: String?

  @Option(name: .customLong("WP"), help: "P's work for a message, as 1500, 1.5us or 1_500.")
  var WP: String?

  @Option(name: .customLong("WC"), help: "C's work for a message.")
  var WC: String?

  @Option(name: .customLong("N"), help: "What a notification costs either party that sends it.")
  var N: String?

  @Option(name: .customLong("NP"), help: "What it costs P; wins over --N.")
  var NP: String?

  @Option(name: .customLong("NC"), help: "What it costs C; wins over --N.")
  var NC: String?

  @Option(name: .customLong("S"), help: "What starting after a notification costs either party.")
  var S: String?

  @Option(name: .customLong("SP"), help: "What it costs P; wins over --S.")
  var SP: String?

  @Option(
    name: .customLong("SC"),
    help: ArgumentHelp(
      "What it costs C; wins over --S.",
      discussion: """
        Durations are plain ticks or carry a unit, s, ms, us, ns or ps, and have to be a whole \
        number of ticks. A tick is what it is in the preset; without one it is a nanosecond. In a \
        preset that counts abstract ticks a unit has no meaning and is refused.
        """))
  var SC: String?

  /// What was typed for a parameter, and behind which option.
  func typed(_ parameter: Parameter) -> (option: String, text: String)? {
    let (own, both): (String?, Knob?) =
      switch parameter {
      case .L: (L, nil)
      case .kP: (kP, nil)
      case .kC: (kC, nil)
      case .WP: (WP, nil)
      case .WC: (WC, nil)
      case .NP: (NP, .N)
      case .NC: (NC, .N)
      case .SP: (SP, .S)
      case .SC: (SC, .S)
      }
    if let own { return ("--\(parameter.rawValue)", own) }
    guard let both, let text = both == .N ? N : S else { return nil }
    return ("--\(both.symbol)", text)
  }
}
