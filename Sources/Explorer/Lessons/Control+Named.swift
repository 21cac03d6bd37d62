internal import QueueModel

extension Control {
  /// The control that a lesson calls so: a knob, `P` or `C` for what a party does, `C.B` for a number
  /// of its strategy, `arrivals` and their `interval`.
  init?(named name: String) {
    if let knob = Knob(symbol: name) {
      self = .knob(knob)
      return
    }
    guard let control = Self.others[name] else { return nil }
    self = control
  }

  /// All names, the nine parameters first.
  static let names: [String] =
    Knob.nine.map(\.symbol) + ["N", "S", "P", "C", "arrivals", "interval"]
    + Party.allCases.flatMap { party in
      Strategy.Setting.allCases.map { "\(party.rawValue).\($0.rawValue)" }
    }

  /// How a lesson calls it.
  var written: String {
    switch self {
    case .knob(let knob): knob.symbol
    case .strategy(let party): party.rawValue
    case .setting(let party, let setting): "\(party.rawValue).\(setting.rawValue)"
    case .arrivals: "arrivals"
    default: symbol
    }
  }

  private static let others: [String: Control] = {
    var others: [String: Control] = ["arrivals": .arrivals, "interval": .interval]
    for party in Party.allCases {
      others[party.rawValue] = .strategy(party)
      for setting in Strategy.Setting.allCases {
        others["\(party.rawValue).\(setting.rawValue)"] = .setting(party, setting)
      }
    }
    return others
  }()
}
