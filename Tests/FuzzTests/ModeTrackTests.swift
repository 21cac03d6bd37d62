import Testing

@testable import kickscope_fuzz

/// Which modes of a terminal are not as they were, by what was sent to it.
@Suite struct ModeTrackTests {
  private func changes(_ text: String, rows: Int = 24) -> [String] {
    var track = ModeTrack()
    track.follow(text.utf8)
    return track.changes(rows: rows)
  }

  @Test func whatIsUndoneIsNoChange() {
    #expect(changes("") == [])
    #expect(changes("\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}[?1049l\u{1B}[23;0;0t") == [])
    #expect(changes("\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?1006l\u{1B}[?1002l") == [])
    #expect(changes("\u{1B}[?1h\u{1B}=\u{1B}[1;4m\u{0E}text\u{1B}[m\u{0F}\u{1B}[?1l\u{1B}>") == [])
    #expect(changes("\u{1B}(0qqq\u{1B}(B\u{1B})0") == [])
    #expect(changes("\u{1B}[2;5r\u{1B}[r\u{1B}[1;24r") == [])
    #expect(changes("\u{1B}[?12l\u{1B}[?25h\u{1B}[?0c\u{1B}[34h\u{1B}[4l") == [])
  }

  @Test(arguments: [
    ("\u{1B}[?1049h", "the alternate screen (?1049) is on"),
    ("\u{1B}[?25l", "the cursor (?25) is off"), ("\u{1B}[?7l", "mode (?7) is off"),
    ("\u{1B}[?1002h", "reports of drags (?1002) is on"),
    ("\u{1B}[?2004h", "marks around pastes (?2004) is on"),
    ("\u{1B}[?1h", "cursor keys of the application (?1) is on"),
    ("\u{1B}=", "the keypad is the application's"), ("\u{1B}[4h", "characters are inserted"),
    ("\u{0E}", "another set of characters is chosen"),
    ("\u{1B}(0", "another set of characters is chosen"),
    ("\u{1B}[2;5r", "only rows 2 to 5 scroll"), ("\u{1B}[22;0;0t", "1 titles are kept"),
    ("\u{1B}[0;1m", "text is not plain: attribute 1"),
    ("\u{1B}[38;5;0m", "text is not plain: coloured"),
    ("\u{1B}[38:2::0:39:49m", "text is not plain: coloured"),
    ("\u{1B}[48;2;0;0;0m", "text is not plain: on a colour"),
  ])
  func whatIsLeftIsTold(text: String, change: String) {
    #expect(changes(text) == [change])
  }

  @Test func severalAtOnceAreSeen() {
    #expect(changes("\u{1B}[?1002;1006h").count == 2)
    #expect(changes("\u{1B}[31;42m\u{1B}[39;49m") == [])
    #expect(changes("\u{1B}[1;7m\u{1B}[22;27m") == [])
  }

  /// A sequence that is cut off does not hide the one behind it.
  @Test func sequencesMayBeCutOff() {
    #expect(changes("\u{1B}[?1049h\u{1B}[12;\u{1B}[?1049l") == [])
    #expect(changes("\u{1B}]0;title\u{1B}[?25l") == ["the cursor (?25) is off"])
    #expect(changes("\u{1B}]52;c;[?25l\u{07}") == [])
  }

  @Test func anotherSizeScrollsWhole() {
    var track = ModeTrack()
    track.follow("\u{1B}[1;24r".utf8)
    #expect(track.changes(rows: 100) == ["only rows 1 to 24 scroll"])
    track.resize()
    #expect(track.changes(rows: 100) == [])
  }

  @Test func messagesAreHeard() {
    var track = ModeTrack()
    track.follow("\u{1B}]9;pid 12\u{07}\u{1B}[?25l\u{1B}]9;status 0\u{1B}\\".utf8)
    #expect(track.messages == ["pid 12", "status 0"])
  }
}
