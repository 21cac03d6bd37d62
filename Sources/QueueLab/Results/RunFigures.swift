public import QueueModel

/// What one run of a pair showed. Times are nanoseconds.
public struct RunFigures: Hashable, Sendable {
  /// Messages of the measured part.
  public var messages: Int
  /// How long the measured part took.
  public var elapsed: Double
  /// What P counted.
  public var P: PartyFigures
  /// What C counted.
  public var C: PartyFigures
  /// What makes it unfit, if anything.
  public var disturbances: [Disturbance]

  /// What was found in one run.
  public init(
    messages: Int, elapsed: Double, P: PartyFigures, C: PartyFigures,
    disturbances: [Disturbance] = []
  ) {
    self.messages = messages
    self.elapsed = elapsed
    self.P = P
    self.C = C
    self.disturbances = disturbances
  }

  /// What a party counted.
  public subscript(party: Party) -> PartyFigures { party == .P ? P : C }

  /// Time per message.
  public var T: Double { elapsed / Double(messages) }
  /// CPU time per message of both parties, which the model calls E.
  public var E: Double { P.cpu + C.cpu }
  /// Notifications per message, of both parties.
  public var notifications: Double { P.notifications + C.notifications }
  /// Whether anything disturbed it.
  public var isDisturbed: Bool { !disturbances.isEmpty }
}

extension RunFigures {
  /// The greatest share of the run that a disturbance took.
  public var disturbedShare: Double { disturbances.map(\.share).max() ?? 0 }
}
