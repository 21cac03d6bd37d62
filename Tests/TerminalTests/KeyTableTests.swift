import CNCurses
import Events
import Testing

@testable import Terminal

@Suite("Key tables")
struct KeyTableTests {
  /// The key of a sequence as ncurses is taught it.
  private func key(_ sequence: String) -> Key? {
    let all = KeySequences.keys.enumerated().filter { $0.element.sequence == "\u{1B}" + sequence }
    guard all.count == 1, let index = all.first?.offset else { return nil }
    return KeyCodes.key(forCode: KeySequences.firstKeyCode + Int32(index))
  }

  @Test(
    "name the sequences of xterm, rxvt and the console",
    arguments: [
      ("[A", Key(.up)), ("OA", Key(.up)), ("[1;2A", Key(.up, .shift)),
      ("[1;2B", Key(.down, .shift)), ("[1;5C", Key(.right, .control)),
      ("[1;3D", Key(.left, .alt)), ("[1;6H", Key(.home, [.shift, .control])),
      ("[1;8F", Key(.end, [.shift, .alt, .control])), ("[5~", Key(.pageUp)),
      ("[6;2~", Key(.pageDown, .shift)), ("[3~", Key(.delete)), ("[1~", Key(.home)),
      ("[8~", Key(.end)), ("OP", Key(.function(1))), ("[11~", Key(.function(1))),
      ("[[E", Key(.function(5))), ("[15;5~", Key(.function(5), .control)),
      ("[24~", Key(.function(12))), ("[Z", Key(.tab, .shift)), ("[a", Key(.up, .shift)),
      ("Od", Key(.left, .control)), ("[5^", Key(.pageUp, .control)),
    ])
  func sequences(sequence: String, expected: Key) {
    #expect(key(sequence) == expected)
  }

  @Test("teach each sequence once, and none that begins another")
  func unambiguous() {
    let all = KeySequences.keys.map(\.sequence) + KeySequences.marks.map(\.sequence)
    #expect(Set(all).count == all.count)
    for sequence in all {
      let longer = all.filter { $0 != sequence && $0.hasPrefix(sequence) }
      #expect(longer.isEmpty, "\(sequence.dropFirst()) begins \(longer.map { $0.dropFirst() })")
    }
  }

  @Test("use codes that ncurses can store and does not use itself")
  func codes() {
    let codes =
      KeySequences.marks.map(\.code)
      + KeySequences.keys.indices.map { KeySequences.firstKeyCode + Int32($0) }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0 > KEY_MAX + 1024 && $0 < 1 << 15 })
  }

  @Test(
    "name the keys of descriptions",
    arguments: [
      (KEY_UP, Key(.up)), (KEY_SR, Key(.up, .shift)), (KEY_SF, Key(.down, .shift)),
      (KEY_SLEFT, Key(.left, .shift)), (KEY_SRIGHT, Key(.right, .shift)),
      (KEY_NPAGE, Key(.pageDown)), (KEY_PPAGE, Key(.pageUp)), (KEY_HOME, Key(.home)),
      (KEY_END, Key(.end)), (KEY_BTAB, Key(.tab, .shift)), (KEY_BACKSPACE, Key(.backspace)),
      (KEY_DC, Key(.delete)), (KEY_ENTER, Key(.enter)), (KEY_F0 + 1, Key(.function(1))),
      (KEY_F0 + 12, Key(.function(12))), (KEY_F0 + 13, Key(.function(1), .shift)),
      (KEY_F0 + 29, Key(.function(5), .control)), (KEY_F0 + 60, Key(.function(12), .alt)),
    ])
  func descriptions(code: Int32, expected: Key) {
    #expect(KeyCodes.key(forCode: code) == expected)
  }

  @Test("name no other code", arguments: [-1, 0, KEY_F0, KEY_F0 + 61, KEY_RESIZE, KEY_MOUSE, .max])
  func unknown(code: Int32) {
    #expect(KeyCodes.key(forCode: code) == nil)
  }
}
