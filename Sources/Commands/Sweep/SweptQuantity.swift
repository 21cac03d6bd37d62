import QueueModel

/// What an axis of a sweep turns.
enum SweptQuantity: Hashable, Sendable {
  /// A parameter, or N or S.
  case knob(Knob)
  /// A number of the strategies of one party or of both.
  case setting(Strategy.Setting, [Party])
  /// The mean time between arrivals.
  case interval
  /// Arrivals in a second.
  case rate
  /// The coefficient of variation of lognormal times; 0 is a constant time.
  case variation([Parameter])
  /// How far uniform times lie around their mean; 0 is a constant time.
  case spread([Parameter])

  /// How many parts one of a decimal quantity's units has.
  static let parts = 1_000_000

  /// Whether values are counted in millionths; all others are whole.
  var isDecimal: Bool {
    switch self {
    case .knob, .setting, .interval: false
    case .rate, .variation, .spread: true
    }
  }

  /// Whether values are times, which may have a unit.
  var isDuration: Bool {
    switch self {
    case .knob(let knob): knob.leader.isDuration
    case .setting(let setting, _): setting.isDuration
    case .interval: true
    case .rate, .variation, .spread: false
    }
  }

  /// The quantity of that name, or nil.
  init?(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      if let party = Party(rawValue: parts[0]), let setting = Strategy.Setting(rawValue: parts[1]) {
        self = .setting(setting, [party])
      } else if let parameter = Parameter(rawValue: parts[0]), parameter.isDuration {
        guard let quantity = Self.scatter(parts[1], of: [parameter]) else { return nil }
        self = quantity
      } else {
        return nil
      }
    } else if let knob = Knob(symbol: name) {
      self = .knob(knob)
    } else if let setting = Strategy.Setting(rawValue: name) {
      self = .setting(setting, Party.allCases)
    } else if name == "interval" {
      self = .interval
    } else if name == "rate" {
      self = .rate
    } else if let quantity = Self.scatter(name, of: [.WP, .WC]) {
      self = quantity
    } else {
      return nil
    }
  }

  private static func scatter(_ name: String, of parameters: [Parameter]) -> SweptQuantity? {
    switch name {
    case "variation": .variation(parameters)
    case "spread": .spread(parameters)
    default: nil
    }
  }

  /// All names that there are, for people who mistype one.
  static var names: [String] {
    let settings = Strategy.Setting.allCases.map(\.rawValue)
    let times = Parameter.allCases.filter(\.isDuration).map(\.rawValue)
    return (Knob.nine + [.N, .S]).map(\.symbol) + ["interval", "rate", "variation", "spread"]
      + Party.allCases.flatMap { party in settings.map { "\(party.rawValue).\($0)" } } + settings
      + times.flatMap { ["\($0).variation", "\($0).spread"] }
  }
}
