import Events
import Explorer
import Programs

/// Keys: those that mean something more often than the others.
enum RandomKey {
  /// Every key of every table.
  private static let known: [Key] =
    (KeyTable.sections + KeyTable.special).flatMap(\.bindings).flatMap(\.keys)

  private static let typing: [Key] =
    "0123456789us.%=TE".unicodeScalars.map(Key.character)
    + [Key(.backspace), Key(.delete), Key(.character("u"), .control), Key(.tab)]

  private static let named: [Key.Code] = [
    .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backspace,
    .delete,
  ]

  static func next(_ generator: inout SplitMix64) -> Key {
    switch generator.number(0...99) {
    case 0..<68: generator.one(of: known)
    case 68..<78: generator.one(of: typing)
    case 78..<90:
      generator.one(of: [Key(.enter), Key(.enter), Key(.escape), Key(.down), Key(.right)])
    default: any(&generator)
    }
  }

  private static func any(_ generator: inout SplitMix64) -> Key {
    let code: Key.Code =
      switch generator.number(0...9) {
      case 0..<3: generator.one(of: named)
      case 3: .function(generator.number(0...63))
      default: .character(RandomText.scalar(generator.number(0...3), &generator))
      }
    return Key(code, generator.chance(40) ? [] : .init(rawValue: UInt8(generator.number(0...7))))
  }
}
