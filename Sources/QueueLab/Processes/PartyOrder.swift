public import QueueModel

/// What the process of a party has to know besides what is in the shared memory.
public struct PartyOrder: Hashable, Sendable {
  /// Which of the two it is.
  public var party: Party
  /// Whether P is to boot a guest.
  public var mode: LabMode
  /// What wakes it and its peer.
  public var bell: Bell
  /// What it does when it cannot go on, times in nanoseconds.
  public var strategy: Strategy
  /// The CPU on which it runs.
  public var cpu: Int
  /// After how many seconds it is ended, whatever it does.
  public var limit: Int

  /// The process that measures: when it is gone, the party is of no use.
  public var parent: Int

  /// What a party's process is to do.
  public init(
    party: Party, mode: LabMode, bell: Bell, strategy: Strategy, cpu: Int, limit: Int,
    parent: Int
  ) {
    self.party = party
    self.mode = mode
    self.bell = bell
    self.strategy = strategy
    self.cpu = cpu
    self.limit = limit
    self.parent = parent
  }

  /// The command of the program that runs a party, and what has to follow it.
  public static let command = "lab-party"

  /// The order as arguments of a command.
  var arguments: [String] {
    let mode = if case .kvm(let halt) = mode { "kvm-\(halt.rawValue)" } else { "processes" }
    return [
      Self.command, party.rawValue, mode, bell.rawValue, strategy.text, String(cpu),
      String(limit), String(parent),
    ]
  }

  /// Reads what follows the command; nil where it is not an order.
  public init?(arguments: [String]) {
    guard arguments.count == 7, let party = Party(rawValue: arguments[0]),
      let mode = LabMode(reading: arguments[1]), let bell = Bell(rawValue: arguments[2]),
      let strategy = Self.strategy(arguments[3], of: party), let cpu = Int(arguments[4]),
      let limit = Int(arguments[5]), let parent = Int(arguments[6])
    else { return nil }
    self.init(
      party: party, mode: mode, bell: bell, strategy: strategy, cpu: cpu, limit: limit,
      parent: parent)
  }

  private static func strategy(_ text: String, of party: Party) -> Strategy? {
    guard
      let scenario = try? Scenario(
        L: 1, WP: 1, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0, unit: .nanoseconds)
    else { return nil }
    return try? Strategy(reading: text, for: party, in: scenario)
  }
}

extension LabMode {
  fileprivate init?(reading text: String) {
    switch text {
    case "processes": self = .processes
    case "kvm-exit": self = .kvm(.exit)
    case "kvm-irq": self = .kvm(.irq)
    default: return nil
    }
  }
}
