public import QueueModel

/// What one row of the screen sets: one of the paper's knobs, or a choice beyond the paper's model
/// and the numbers that belong to it.
public enum Control: Hashable, Sendable {
  /// One of the nine parameters, or N or S.
  case knob(Knob)
  /// What a party does when it cannot go on: a choice.
  case strategy(Party)
  /// A number of the strategy of a party.
  case setting(Party, Strategy.Setting)
  /// How a parameter varies: a choice.
  case distribution(Parameter)
  /// How much it varies, in hundredths of its mean.
  case variation(Parameter)
  /// Where messages come from: a choice.
  case arrivals
  /// The mean time between messages that arrive, in ticks.
  case interval
  /// How many messages arrive in a burst.
  case burst
  /// The time between messages of a burst, in ticks.
  case spacing

  /// The knob of the paper's model, if it is one.
  public var knob: Knob? {
    if case .knob(let knob) = self { knob } else { nil }
  }

  /// Whether it goes through alternatives and not through numbers; a choice has no place on an axis.
  public var isChoice: Bool {
    switch self {
    case .strategy, .distribution, .arrivals: true
    case .knob, .setting, .variation, .interval, .burst, .spacing: false
    }
  }

  /// Whether its values are times in ticks.
  public var isDuration: Bool {
    switch self {
    case .knob(let knob): knob.leader.isDuration
    case .setting(_, let setting): setting.isDuration
    case .interval, .spacing: true
    case .strategy, .distribution, .variation, .arrivals, .burst: false
    }
  }

  /// The values that it can have in whatever experiment.
  public var limits: ClosedRange<Int> {
    switch self {
    case .knob(let knob): knob.leader.range
    case .setting(_, let setting): setting.range
    case .variation: 1...10_000
    case .interval: Arrivals.intervals
    case .burst: Arrivals.counts
    case .spacing: 0...Arrivals.intervals.upperBound
    case .strategy, .distribution, .arrivals: 0...0
    }
  }
}

extension Control {
  /// The slider of L.
  public static let L = Control.knob(.L)
  /// The slider of kP.
  public static let kP = Control.knob(.kP)
  /// The slider of kC.
  public static let kC = Control.knob(.kC)
  /// The slider of WP.
  public static let WP = Control.knob(.WP)
  /// The slider of WC.
  public static let WC = Control.knob(.WC)
  /// The slider of NP.
  public static let NP = Control.knob(.NP)
  /// The slider of NC.
  public static let NC = Control.knob(.NC)
  /// The slider of SP.
  public static let SP = Control.knob(.SP)
  /// The slider of SC.
  public static let SC = Control.knob(.SC)
  /// The slider of NP and NC together.
  public static let N = Control.knob(.N)
  /// The slider of SP and SC together.
  public static let S = Control.knob(.S)
}
