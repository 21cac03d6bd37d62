/// What a person does at the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Text was pasted, without its control characters.
  case pasted(String)
  /// The terminal has this many columns and rows now.
  case resized(width: Int, height: Int)
}
