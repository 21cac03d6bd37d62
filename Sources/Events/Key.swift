/// A key as a person presses it.
public struct Key: Hashable, Sendable {
  /// Which key.
  public var code: Code
  /// What was held with it.
  public var modifiers: Modifiers

  /// A key, with what was held with it.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The key that types a character; capitals need no modifier.
  public static func character(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }

  /// Which key it is.
  public enum Code: Hashable, Sendable {
    case character(Unicode.Scalar)
    case up, down, left, right
    case pageUp, pageDown, home, end
    case enter, escape, tab, backspace, delete
    case function(Int)
  }

  /// What is held while the key is pressed.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    /// Those whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Shift, where the terminal tells it apart.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or an Escape just before.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key that writes a character.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
