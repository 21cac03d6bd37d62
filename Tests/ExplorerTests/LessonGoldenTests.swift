import Events
import Plotting
import TestSupport
import Testing

@testable import Explorer

/// Screens of lessons: before and behind the answer, with and without colour.
@Suite struct LessonGoldenTests {
  private static let sizes = [
    Size(width: 60, height: 20), Size(width: 80, height: 24), Size(width: 120, height: 36),
    Size(width: 200, height: 60),
  ]

  private func session(
    _ name: String, _ size: Size, _ theme: String = "projector", hasColor: Bool = false,
    glyphs: GlyphSet = .braille
  ) throws -> Session {
    let theme = try #require(Theme.builtIn.first { $0.name == theme })
    var session = Session(
      width: size.width, height: size.height,
      appearance: Appearance(theme: theme, glyphs: glyphs, hasColor: hasColor),
      isSimulated: true)
    let index = try #require(session.state.lessons.firstIndex { $0.name == name })
    session.press("l")
    for _ in 0..<index { session.press("j") }
    session.press(Key(.enter))
    return session
  }

  private func name(_ what: String, _ size: Size) -> String {
    "lesson-\(what)-\(size.width)x\(size.height)"
  }

  @Test(arguments: sizes) func predicting(size: Size) throws {
    let session = try session("the-cliff", size)
    try expectGolden(session.text, name("predicting", size))
  }

  @Test(arguments: sizes) func revealed(size: Size) throws {
    var session = try session("the-cliff", size)
    session.press("2")
    session.rest()
    try expectGolden(session.text, name("revealed", size))
  }

  @Test func attributes() throws {
    let size = Size(width: 80, height: 24)
    var session = try session("too-fast", size, "dark", hasColor: true)
    try expectGolden(session.state.frame().styledDump, "lesson-predicting-styles")
    session.press("3")
    session.rest()
    try expectGolden(session.state.frame().styledDump, "lesson-revealed-styles")
  }

  @Test func sevenBits() throws {
    var session = try session("spin-budget", Size(width: 80, height: 24), glyphs: .ascii)
    session.press("3")
    session.rest()
    let is7Bit = session.text.allSatisfy(\.isASCII)
    #expect(is7Bit)
    try expectGolden(session.text, "lesson-ascii")
  }

  @Test func challenge() throws {
    var session = try session("half-the-time", Size(width: 80, height: 24))
    session.press(Key(.enter))
    try expectGolden(session.text, "lesson-challenge")
    session.type("4")
    session.press(Key(.enter))
    session.rest()
    try expectGolden(session.text, "lesson-challenge-reached")
  }

  @Test func list() throws {
    var session = try session("too-fast", Size(width: 80, height: 24))
    session.press("3", Key(.escape), "l", "j")
    try expectGolden(session.text, "lesson-list")
  }
}
