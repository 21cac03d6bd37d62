internal import QueueModel

extension Preset {
  /// The preset as the TOML that `init(parsing:)` reads.
  public var text: String {
    var lines = ["title = \(Self.quoted(title))"]
    let (unit, hertz) = Self.words(scenario.unit)
    lines.append("unit = \"\(unit)\"")
    if let hertz { lines.append("hertz = \(hertz)") }
    lines.append("x = \"\(x.symbol)\"")
    if !note.isEmpty { lines.append("note = \(Self.quoted(note))") }
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
      return "{ value = \(value), published = \(Self.quoted(source)) }"
    case .derived(let source): return "{ value = \(value), derived = \(Self.quoted(source)) }"
    case .measured(let source): return "{ value = \(value), measured = \(Self.quoted(source)) }"
    case .estimated(let reason?):
      return "{ value = \(value), estimated = \(Self.quoted(reason)) }"
    case .estimated(nil), nil: return "\(value)"
    }
  }

  /// What is not as in the paper's model.
  private var mechanisms: [String] {
    var lines: [String] = []
    for party in Party.allCases where experiment[party] != .notify {
      lines.append("\(party.rawValue) = \(Self.quoted(experiment[party].text))")
    }
    if experiment.arrivals != .greedy {
      lines.append("arrivals = \(Self.quoted(experiment.arrivals.text))")
    }
    for parameter in Parameter.allCases where experiment.variability[parameter] != .constant {
      let text = experiment.variability[parameter].text
      lines.append("distribution.\(parameter.rawValue) = \(Self.quoted(text))")
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

  /// A text in TOML's double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
