import Plotting
import Testing

@testable import Terminal

/// One after the other, because ncurses reads descriptions into one place.
@Suite("Setup", .serialized)
struct SetupTests {
  private func request(
    _ term: String, asked: ColorLevel? = nil, promise: Bool = false, refusal: Bool = false
  ) -> ColorRequest {
    ColorRequest(term: term, asked: asked, promisesDirect: promise, refusesColor: refusal)
  }

  @Test(
    "uses the colours of the description",
    arguments: [
      (0, .none), (2, .none), (8, .palette8), (15, .palette8), (16, .palette16),
      (88, .palette16), (256, .palette256), (32767, .palette256), (1 << 24, .truecolor),
    ] as [(Int, ColorLevel)])
  func described(colors: Int, expected: ColorLevel) {
    #expect(request("xterm").level(described: colors) == expected)
  }

  @Test("lets the caller win over NO_COLOR, and the terminal over the caller")
  func precedence() {
    #expect(request("xterm", refusal: true).level(described: 256) == .none)
    #expect(request("xterm", asked: .palette16, refusal: true).level(described: 256) == .palette16)
    #expect(request("xterm", asked: ColorLevel.none).level(described: 256) == .none)
    #expect(request("xterm", asked: .truecolor).level(described: 8) == .palette8)
  }

  @Test("tries direct colour only where it is wanted")
  func names() {
    #expect(request("xterm-256color").names == ["xterm-256color"])
    #expect(request("xterm-256color", promise: true).names == ["xterm-256color"])
    #expect(request("tmux", promise: true).names == ["tmux-256color", "tmux"])
    #expect(request("xterm-direct", promise: true).names == ["xterm-direct"])
    #expect(request("xterm", promise: true, refusal: true).names == ["xterm"])
    #expect(request("xterm", asked: .palette256, promise: true).names == ["xterm"])
    let asking = request("xterm", asked: .truecolor, refusal: true)
    #expect(asking.names == ["xterm-direct", "xterm-256color", "xterm"])
    #expect(
      request("tmux-256color", asked: .truecolor).names == ["tmux-direct", "tmux-256color"])
    #expect(request("", promise: true).names == [""])
  }

  @Test("knows no terminal without a description", arguments: ["", "no-such-terminal", "../x"])
  func noDescription(name: String) {
    #expect(TerminalDescription(of: name) == nil)
  }

  @Test("reads descriptions")
  func descriptions() throws {
    let xterm = try #require(TerminalDescription(of: "xterm-256color"))
    #expect(xterm.canPositionCursor && xterm.hasMouse && xterm.hasAlternateScreen)
    #expect(xterm.colors == 256)
    #expect(String(decoding: xterm.reset, as: UTF8.self).contains("\u{1B}[?1049l"))
    let vt100 = try #require(TerminalDescription(of: "vt100"))
    #expect(vt100.canPositionCursor && !vt100.hasMouse && !vt100.hasAlternateScreen)
    #expect(vt100.colors == 0)
    #expect(!vt100.reset.contains(UInt8(ascii: "$")))
    let dumb = try #require(TerminalDescription(of: "dumb"))
    #expect(!dumb.canPositionCursor)
  }

  @Test(
    "drops delays from a description's strings",
    arguments: [
      ("", ""), ("abc", "abc"), ("\u{1B}[H\u{1B}[J$<50>", "\u{1B}[H\u{1B}[J"),
      ("a$<5/>b$<2*>c", "abc"), ("$", "$"), ("$<5", "$<5"), ("1$ <2>", "1$ <2>"),
    ])
  func padding(string: String, expected: String) {
    let kept = PaddedString.withoutPadding(Array(string.utf8))
    #expect(String(decoding: kept, as: UTF8.self) == expected)
  }

  @Test("takes UTF-8 unless the environment asks for another encoding")
  func encoding() {
    func may(_ all: String?, _ characters: String?, _ language: String?, isKnown: Bool) -> Bool {
      Encoding.mayBeUTF8(all: all, characters: characters, language: language, isKnown: isKnown)
    }
    #expect(may(nil, nil, nil, isKnown: true))
    #expect(may(nil, nil, "C", isKnown: true))
    #expect(may("en_US.UTF-8", nil, nil, isKnown: false))
    #expect(may(nil, nil, "de_DE", isKnown: false))
    #expect(!may("C", nil, "en_US.UTF-8", isKnown: true))
    #expect(!may(nil, "POSIX", "en_US.UTF-8", isKnown: true))
    #expect(!may(nil, nil, "de_DE.ISO-8859-1", isKnown: true))
  }

  @Test("writes nothing for a mouse that is not there")
  func modes() {
    let without = TerminalModes(hasMouse: false)
    #expect(without.mouseOn.isEmpty && without.mouseOff.isEmpty)
    let with = TerminalModes(hasMouse: true)
    #expect(String(decoding: with.mouseOn, as: UTF8.self) == "\u{1B}[?1002h\u{1B}[?1006h")
    #expect(
      String(decoding: with.allOff, as: UTF8.self) == "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l")
  }
}
