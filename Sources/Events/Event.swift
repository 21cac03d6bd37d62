/// What a person does at the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// The terminal has this many columns and rows now.
  case resized(width: Int, height: Int)
}
