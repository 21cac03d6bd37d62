/// What happened in a stretch of simulated time, counted exactly.
public struct Tally: Hashable, Sendable {
  /// Messages that C finished.
  public var messages = 0
  /// How long the stretch was, in ticks.
  public var duration: Int128 = 0
  /// How P spent it.
  public var P = PartyTally()
  /// How C spent it.
  public var C = PartyTally()

  /// Nothing has happened yet.
  public init() {}

  /// Work of both parties in ticks.
  public var work: Int128 { P.cost + C.cost }
}
