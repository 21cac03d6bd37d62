/// What the left side of the screen shows of the operating point.
public enum View: String, CaseIterable, Hashable, Sendable {
  /// The regimes over two knobs.
  case map
  /// T and E over one.
  case plots
  /// One period as a diagram, played or stepped through.
  case period
  /// The events of a period, one by one.
  case events
  /// T or E over every knob at once.
  case multiples
  /// How far every knob is from the next border, and what a change of it does.
  case margins

  /// The order in which one key goes through all.
  static let tour: [View] = [.plots, .map, .multiples, .margins, .period, .events]
}
