import CNCurses
import Events
import Testing

@testable import Terminal

@Suite("Decoding of keys")
struct KeyDecoderTests {
  private typealias Input = KeyDecoder.Input

  private func decode(_ inputs: [Input]...) -> [Event] {
    var decoder = KeyDecoder()
    return inputs.joined().compactMap { decoder.accept($0) }
  }

  private func typed(_ text: String) -> [Input] {
    text.unicodeScalars.map { .scalar($0.value) }
  }

  private func characters(_ text: String) -> [Event] {
    text.unicodeScalars.map { .key(.character($0)) }
  }

  private let pause: [Input] = [.pause]
  private let mouse: [Input] = [.code(KeySequences.mouseCode)]

  @Test("takes any character as itself")
  func text() {
    #expect(decode(typed("aZ ~äж漢€🙂")) == characters("aZ ~äж漢€🙂"))
  }

  @Test(
    "takes control characters as keys",
    arguments: [
      (0, Key(.character(" "), .control)), (1, Key(.character("a"), .control)),
      (8, Key(.backspace)), (9, Key(.tab)), (10, Key(.enter)), (13, Key(.enter)),
      (19, Key(.character("s"), .control)), (26, Key(.character("z"), .control)),
      (28, Key(.character("\\"), .control)), (31, Key(.character("_"), .control)),
      (127, Key(.backspace)),
    ] as [(UInt32, Key)])
  func controls(value: UInt32, key: Key) {
    #expect(decode([.scalar(value)]) == [.key(key)])
  }

  @Test("drops what is no character", arguments: [0x80, 0x9B, 0xD800, 0x110000] as [UInt32])
  func noCharacter(value: UInt32) {
    #expect(decode([.scalar(value)], typed("x")) == characters("x"))
  }

  @Test("knows an escape alone from one that begins something")
  func escapes() {
    #expect(decode(typed("\u{1B}"), pause) == [.key(Key(.escape))])
    #expect(decode(typed("\u{1B}x"), pause) == [.key(Key(.character("x"), .alt))])
    #expect(decode(typed("\u{1B}["), pause) == [.key(Key(.character("["), .alt))])
    #expect(
      decode(typed("\u{1B}\u{1B}"), pause) == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(decode(typed("\u{1B}"), [.code(KEY_UP)]) == [.key(Key(.up, .alt))])
    #expect(
      decode(typed("\u{1B}"), mouse, typed("0;1;1M"))
        == [.key(Key(.escape)), .mouse(Mouse(.pressed(.left), x: 0, y: 0))])
  }

  @Test(
    "drops sequences that it does not know, whole", arguments: ["[1;9A", "[?1;2c", "Ox", "[99~"])
  func unknownSequences(sequence: String) {
    #expect(decode(typed("\u{1B}" + sequence + "q")) == characters("q"))
  }

  @Test("gives up a sequence that breaks off")
  func brokenSequence() {
    #expect(decode(typed("\u{1B}[1;"), pause, typed("q")) == characters("q"))
    #expect(decode(typed("\u{1B}[1;\rq")) == [.key(Key(.enter))] + characters("q"))
  }

  @Test("reads mouse reports, also in pieces")
  func mouseReports() {
    let expected = [Event.mouse(Mouse(.dragged(.left), x: 11, y: 4))]
    #expect(decode(mouse, typed("32;12;5M")) == expected)
    #expect(decode(mouse, typed("32;1"), pause, typed("2;5M"), pause) == expected)
    #expect(decode(mouse, typed("0;1;1m")) == [.mouse(Mouse(.released, x: 0, y: 0))])
  }

  @Test("goes on behind a malformed report")
  func malformedReports() {
    #expect(decode(mouse, typed("0;1qx")) == characters("x"))
    #expect(decode(mouse, typed("0;1\rx")) == [.key(Key(.enter))] + characters("x"))
    #expect(decode(mouse, typed("0;1"), [.code(KEY_UP)]) == [.key(Key(.up))])
    #expect(decode(mouse, typed("M"), typed("q")) == characters("q"))
    #expect(decode(mouse, typed("0;1"), mouse, typed("0;1;1M")).count == 1)
    let endless = String(repeating: "1", count: 1000)
    #expect(decode(mouse, typed(endless + ";1;1Mx")) == characters("x"))
    #expect(decode(mouse, typed(endless), pause, typed("x")) == characters("x"))
  }

  @Test("drops reports of the old protocol with their bytes")
  func oldReports() {
    let old: [Input] = [.code(KeySequences.oldMouseCode)]
    #expect(decode(old, typed(" q"), pause, typed("!x")) == characters("x"))
  }

  private let begin: [Input] = [.code(KeySequences.pasteBegins)]
  private let end: [Input] = [.code(KeySequences.pasteEnds)]

  @Test("takes a paste as one event, without its controls and keys")
  func paste() {
    let pasted = decode(
      begin, typed("2.4\r\n\u{3}\u{1B}µs\t\u{7F}\u{9B}"), [.code(KEY_DC), .scalar(0xD800)], pause,
      end, typed("\r"))
    #expect(pasted == [.pasted("2.4µs"), .key(Key(.enter))])
    #expect(decode(begin, typed("xyz frequently"), end) == [.pasted("xyz frequently")])
  }

  @Test("lets an escape alone end a paste that nobody ends")
  func pasteWithoutEnd() {
    let escape: [Input] = [.scalar(0x1B)]
    #expect(
      decode(begin, typed("abc"), pause, escape, pause, typed("q")) == [.key(Key(.escape))]
        + characters("q"))
    #expect(decode(begin, typed("a"), escape, escape, typed("b"), end) == [.pasted("ab")])
    #expect(decode(begin, typed("a"), escape, end, typed("q")) == [.pasted("a")] + characters("q"))
  }

  @Test("makes nothing of an empty paste, and cuts an endless one")
  func pasteLengths() {
    #expect(decode(begin, end, begin, typed("\r\n"), end).isEmpty)
    let long = String(repeating: "7", count: KeyDecoder.maximumPaste)
    #expect(
      decode(begin, typed(long + "123"), end, typed("q")) == [.pasted(long)] + characters("q"))
  }

  @Test("ignores codes of no key and pauses")
  func ignored() {
    #expect(decode([.code(KEY_RESIZE), .code(599), .pause, .pause]).isEmpty)
  }
}
