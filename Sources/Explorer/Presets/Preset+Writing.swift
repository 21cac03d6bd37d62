internal import QueueModel

extension Preset {
  /// The preset as the TOML that `init(parsing:)` reads.
  public var text: String {
    var lines = ["title = \(Quoted.text(title))"]
    let (unit, hertz) = Self.words(scenario.unit)
    lines.append("unit = \"\(unit)\"")
    if let hertz { lines.append("hertz = \(hertz)") }
    lines.append("x = \"\(x.symbol)\"")
    if !note.isEmpty { lines.append("note = \(Quoted.text(note))") }
    lines.append("")
    for parameter in Parameter.allCases {
      lines.append("\(parameter.rawValue) = \(number(parameter))")
    }
    let mechanisms = mechanisms
    if !mechanisms.isEmpty { lines += [""] + mechanisms }
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ parameter: Parameter) -> String {
    let value = scenario[parameter]
    switch provenance[parameter] {
    case .published(let source):
      return "{ value = \(value), published = \(Quoted.text(source)) }"
    case .derived(let source): return "{ value = \(value), derived = \(Quoted.text(source)) }"
    case .measured(let source): return "{ value = \(value), measured = \(Quoted.text(source)) }"
    case .estimated(let reason?):
      return "{ value = \(value), estimated = \(Quoted.text(reason)) }"
    case .estimated(nil), nil: return "\(value)"
    }
  }

  /// What is not as in the paper's model.
  private var mechanisms: [String] {
    var lines: [String] = []
    for party in Party.allCases where experiment[party] != .notify {
      lines.append("\(party.rawValue) = \(Quoted.text(experiment[party].text))")
    }
    if experiment.arrivals != .greedy {
      lines.append("arrivals = \(Quoted.text(experiment.arrivals.text))")
    }
    for parameter in Parameter.allCases where experiment.variability[parameter] != .constant {
      let text = experiment.variability[parameter].text
      lines.append("distribution.\(parameter.rawValue) = \(Quoted.text(text))")
    }
    return lines
  }

  private static func words(_ unit: TimeUnit) -> (String, hertz: Int?) {
    switch unit {
    case .ticks: ("ticks", nil)
    case .nanoseconds: ("ns", nil)
    case .microseconds: ("us", nil)
    case .cycles(let hertz): ("cycles", hertz)
    }
  }
}
