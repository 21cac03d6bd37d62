import Events
import Explorer
import Plotting
import QueueModel
import TestSupport
import Testing

@Suite struct MapGoldenTests {
  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
  ]

  private func dump(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.text + "\n\n" + frame.styledDump
  }

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func map(size: Size, glyphs: GlyphSet) throws {
    var session = Session(
      preset: try #require(Preset.named("slow-both")), width: size.width, height: size.height,
      appearance: Appearance(glyphs: glyphs), isSimulated: true)
    session.press("M", "v")
    try expectGolden(dump(session), "map-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func multiples(size: Size, glyphs: GlyphSet) throws {
    var session = Session(
      width: size.width, height: size.height, appearance: Appearance(glyphs: glyphs),
      isSimulated: true)
    session.press("n")
    try expectGolden(dump(session), "multiples-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(arguments: ["M", "n"] as [Key]) func withoutColour(key: Key) throws {
    let mono = try #require(Theme.builtIn.first { $0.name == "mono" })
    var session = Session(
      preset: try #require(Preset.named("slow-consumer-startup")), width: 80, height: 24,
      appearance: Appearance(theme: mono, hasColor: false), isSimulated: true)
    session.press(key)
    try expectGolden(dump(session), key == "M" ? "map-mono" : "multiples-mono")
  }

  @Test(arguments: ["M", "n"] as [Key]) func small(key: Key) throws {
    var session = Session(width: 40, height: 12, isSimulated: true)
    session.press(key)
    try expectGolden(dump(session), key == "M" ? "map-40x12" : "multiples-40x12")
  }
}
