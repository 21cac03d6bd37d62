/// Which way a knob turns.
public enum Direction: CaseIterable, Sendable {
  case down, up
}
