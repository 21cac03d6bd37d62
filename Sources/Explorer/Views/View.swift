/// What the left side of the screen shows of the operating point, in the order in which one key goes
/// through all.
public enum View: String, CaseIterable, Hashable, Sendable {
  /// T and E over one knob.
  case plots
  /// The regimes over two.
  case map
  /// T or E over every knob at once.
  case multiples
  /// How far every knob is from the next border, and what a change of it does.
  case margins
  /// One period as a diagram, played or stepped through.
  case period
  /// The events of a period, one by one.
  case events
}
