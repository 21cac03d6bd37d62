package import Events

/// The escape sequences that ncurses is taught besides those of the terminal's description, each
/// with a code of its own: terminals send modified keys, keypads and pastes that theirs omits.
package enum KeySequences {
  /// A mouse report begins; its body follows as characters.
  static let mouseCode: Int32 = 4096
  /// A mouse report of the old protocol begins; three bytes follow.
  static let oldMouseCode: Int32 = 4097
  static let pasteBegins: Int32 = 4098
  /// A paste ends.
  package static let pasteEnds: Int32 = 4099
  /// The code of the first key; above every code that ncurses gives itself.
  package static let firstKeyCode: Int32 = 4352

  /// The sequences that are not keys.
  package static let marks: [(sequence: String, code: Int32)] = [
    ("\u{1B}[<", mouseCode), ("\u{1B}[M", oldMouseCode),
    ("\u{1B}[200~", pasteBegins), ("\u{1B}[201~", pasteEnds),
  ]

  /// The sequences of keys; `firstKeyCode` and a sequence's place here make its code.
  package static let keys: [(sequence: String, key: Key)] = plain + modified + peculiar

  /// The key that a code stands for, if the code is one of `keys`.
  static func key(forCode code: Int32) -> Key? {
    let index = Int(code - firstKeyCode)
    return keys.indices.contains(index) ? keys[index].key : nil
  }

  private static let letters: [(final: String, code: Key.Code)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
  ]

  private static let numbers: [(number: Int, code: Key.Code)] =
    [
      (1, .home), (4, .end), (7, .home), (8, .end),
      (3, .delete), (5, .pageUp), (6, .pageDown),
    ]
    + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...12).map {
      ($0, .function($1))
    }

  /// Keys alone, in both of the modes that a terminal's keypad has.
  private static let plain =
    letters.flatMap { letter in
      [("\u{1B}[" + letter.final, Key(letter.code)), ("\u{1B}O" + letter.final, Key(letter.code))]
    } + numbers.map { ("\u{1B}[\($0.number)~", Key($0.code)) }

  /// Keys with shift, alt and control as xterm sends them: one more than the sum of 1, 2, 4.
  private static let modified = (2...8).flatMap { parameter in
    let modifiers = Key.Modifiers(rawValue: UInt8(parameter - 1))
    return letters.map { ("\u{1B}[1;\(parameter)\($0.final)", Key($0.code, modifiers)) }
      + numbers.map { ("\u{1B}[\($0.number);\(parameter)~", Key($0.code, modifiers)) }
  }

  /// The keys in which rxvt and the Linux console differ, and the tab that goes back.
  private static let peculiar: [(String, Key)] =
    [("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}OM", Key(.enter))]
    + zip(["a", "b", "c", "d"], [.up, .down, .right, .left] as [Key.Code]).flatMap {
      [("\u{1B}[" + $0, Key($1, .shift)), ("\u{1B}O" + $0, Key($1, .control))]
    }
    + zip(["A", "B", "C", "D", "E"], 1...5).map { ("\u{1B}[[" + $0, Key(.function($1))) }
    + numbers.filter { $0.number < 10 }.flatMap {
      [
        ("\u{1B}[\($0.number)$", Key($0.code, .shift)),
        ("\u{1B}[\($0.number)^", Key($0.code, .control)),
      ]
    }
}
