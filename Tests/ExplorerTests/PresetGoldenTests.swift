import Events
import Explorer
import Plotting
import QueueModel
import TestSupport
import Testing

@Suite struct PresetGoldenTests {
  private func dump(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.text + "\n\n" + frame.styledDump
  }

  /// Measurements of the prototype, one in six with another WC.
  private func data() -> MeasuredData {
    func row(_ WP: Int, _ WC: Int, _ T: Double, _ error: Double, _ E: Double?) -> MeasuredData.Row {
      MeasuredData.Row(
        values: [WP, WC], T: .init(T, low: T - error, high: T + error), E: E.map { .init($0) })
    }
    return MeasuredData(
      file: "measured.csv", columns: [.WP, .WC],
      rows: [
        row(700, 1100, 1350, 200, nil), row(1200, 1100, 2060, 400, 3800),
        row(1300, 1100, 2700, 300, 4100), row(1500, 1100, 3950, 400, 5100),
        row(1500, 900, 3900, 300, nil), row(2000, 1100, 4300, 600, 5800),
      ])
  }

  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
  ])
  func measured(size: Size) throws {
    let session = Session(
      width: size.width, height: size.height, isSimulated: true, data: data())
    try expectGolden(dump(session), "measured-\(size.width)x\(size.height)")
  }

  @Test(arguments: [GlyphSet.braille, .ascii])
  func residuals(glyphs: GlyphSet) throws {
    var session = Session(
      width: 120, height: 36, appearance: Appearance(glyphs: glyphs), isSimulated: true,
      data: data())
    session.press("v", "v", "v")
    try expectGolden(dump(session), "residuals-\(glyphs.rawValue)")
  }

  @Test func list() throws {
    var session = Session(width: 120, height: 36, isSimulated: true)
    session.press("p", Key(.end))
    try expectGolden(dump(session), "presets-120x36")
  }
}
