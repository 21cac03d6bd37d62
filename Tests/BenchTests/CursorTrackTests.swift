import Programs
import Plotting
import Testing

@testable import kickscope_bench

/// The cursor through what ncurses sends, on 20×5 cells of which those of row 2 from column 10 on
/// are watched.
@Suite struct CursorTrackTests {
  private static func track(_ text: String) -> CursorTrack {
    var track = CursorTrack(
      Size(width: 20, height: 5), watching: Rect(x: 10, y: 2, width: 10, height: 1))
    track.follow(text.utf8)
    return track
  }

  @Test(arguments: [
    ("abc", 3, 0), ("⣿▁é", 3, 0), ("\u{1B}[3;11H", 10, 2), ("\u{1B}[4d", 0, 3),
    ("ab\u{1B}[H", 0, 0), ("\u{1B}[3;11Hxy\r\n", 0, 3), ("\u{1B}[5G\u{8}", 3, 0),
    ("a\t", 8, 0), ("\u{1B}[2B\u{1B}[4C\u{1B}[D\u{1B}[A", 3, 1), ("\u{1B}[3d\u{1B}M", 0, 1),
    ("-\u{1B}[6b", 7, 0), ("\u{1B}[4;3H\u{1B}[K\u{1B}[2X\u{1B}[P\u{1B}[2;3r", 2, 3),
    ("\u{1B}[38;5;123ma\u{1B}(B\u{1B}[m", 1, 0), ("\u{1B}[?1049h\u{1B}[?25la", 1, 0),
    ("\u{1B}]4;1;rgb:00/00/00\u{1B}\\a", 1, 0), ("\u{1B}]0;title\u{7}a", 1, 0),
    ("\u{1B}[99;99Hab", 1, 4), ("01234567890123456789", 20, 0), ("01234567890123456789a", 1, 1),
    ("01234567890123456789\u{8}", 18, 0), ("\u{1B}[999999999999999999999C", 19, 0),
  ])
  func moves(_ text: String, x: Int, y: Int) {
    let track = Self.track(text)
    #expect(track.x == x && track.y == y)
  }

  @Test func aSequenceMayComeInPieces() {
    let text = "\u{1B}[3;11H⣿"
    for cut in 0...text.utf8.count {
      var track = Self.track("")
      track.follow(text.utf8.prefix(cut))
      #expect(track.hasWritten == (cut > "\u{1B}[3;11H".utf8.count))
      track.follow(text.utf8.dropFirst(cut))
      #expect(track.x == 11 && track.y == 2)
    }
  }

  @Test(arguments: [
    ("\u{1B}[3;11Hx", true), ("\u{1B}[3;10Hx", false), ("\u{1B}[3;10Hxy", true),
    ("\u{1B}[3;20Hx", true), ("\u{1B}[2;11Hx", false), ("\u{1B}[4;11Hx", false),
    ("\u{1B}[3;11H", false), ("\u{1B}[3d-\u{1B}[9b", false), ("\u{1B}[3d-\u{1B}[10b", true),
  ])
  func tellsWhetherTheWatchedPartIsWritten(_ text: String, _ isWritten: Bool) {
    #expect(Self.track(text).hasWritten == isWritten)
  }
}
