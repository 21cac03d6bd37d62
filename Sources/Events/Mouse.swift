/// What the mouse does, and over which cell.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public var kind: Kind
  /// Column, from 0 at the left.
  public var x: Int
  /// Row, from 0 at the top.
  public var y: Int
  /// What was held meanwhile.
  public var modifiers: Key.Modifiers

  /// What the mouse did at a cell, counted from the top left one, which is (0, 0).
  public init(_ kind: Kind, x: Int, y: Int, modifiers: Key.Modifiers = []) {
    self.kind = kind
    self.x = x
    self.y = y
    self.modifiers = modifiers
  }

  /// A button goes down, the mouse moves while it is held, it goes up, or the wheel turns.
  public enum Kind: Hashable, Sendable {
    case pressed(Button)
    case dragged(Button)
    case released
    case wheelUp, wheelDown
  }

  /// A button of the mouse.
  public enum Button: Hashable, Sendable {
    case left, middle, right
  }
}
