import Events
import Explorer
import Plotting
import QueueModel
import TestSupport
import Testing

@Suite struct FrameGoldenTests {
  /// What is on the screen, as text and then with its attributes.
  private func dump(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.text + "\n\n" + frame.styledDump
  }

  @Test(
    arguments: [
      Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
    ], [GlyphSet.braille, .ascii])
  func prototype(size: Size, glyphs: GlyphSet) throws {
    let session = Session(
      width: size.width, height: size.height, appearance: Appearance(glyphs: glyphs),
      isSimulated: true)
    try expectGolden(
      dump(session), "prototype-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(arguments: [
    Size(width: 60, height: 20), Size(width: 40, height: 12), Size(width: 30, height: 5),
    Size(width: 1, height: 1),
  ])
  func smallScreen(size: Size) throws {
    let session = Session(width: size.width, height: size.height, isSimulated: true)
    try expectGolden(dump(session), "small-\(size.width)x\(size.height)")
  }

  @Test(arguments: [
    "fast-consumer", "fast-producer", "slow-consumer-startup", "slow-producer-startup",
    "slow-both", "lockstep",
  ])
  func regime(name: String) throws {
    let preset = try #require(Preset.named(name))
    let session = Session(preset: preset, width: 80, height: 24, isSimulated: true)
    try expectGolden(dump(session), "regime-\(name)")
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 36)])
  func borderCrossed(size: Size) throws {
    var session = Session(width: size.width, height: size.height, isSimulated: true)
    session.press("[")
    session.rest()
    try expectGolden(dump(session), "border-crossed-\(size.width)x\(size.height)")
  }

  @Test func typing() throws {
    var session = Session(width: 80, height: 24, isSimulated: true)
    session.type("2.4us")
    try expectGolden(dump(session), "typing")
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 36)])
  func help(size: Size) throws {
    var session = Session(width: size.width, height: size.height, isSimulated: true)
    session.press("?")
    try expectGolden(dump(session), "help-\(size.width)x\(size.height)")
  }

  @Test func presets() throws {
    var session = Session(width: 80, height: 24, isSimulated: true)
    session.press("p", "j")
    try expectGolden(dump(session), "presets")
  }

  @Test func linked() throws {
    var session = Session(width: 80, height: 24, isSimulated: true)
    session.press("N", "S")
    session.rest()
    try expectGolden(dump(session), "linked")
  }

  @Test func lengthAlongX() throws {
    let preset = try #require(Preset.named("slow-both"))
    var session = Session(preset: preset, width: 120, height: 36, isSimulated: true)
    session.select(.L)
    session.press("x")
    session.rest()
    try expectGolden(dump(session), "length-along-x")
  }

  @Test func periodTooLong() throws {
    var session = Session(width: 80, height: 24, isSimulated: true)
    session.select(.SC)
    session.type("280000")
    session.press(Key(.enter))
    session.press("s")
    session.rest()
    session.select(.WP)
    session.type("1101")
    session.press(Key(.enter))
    session.rest()
    try expectGolden(dump(session), "period-too-long")
  }

  @Test func mono() throws {
    let mono = try #require(Theme.builtIn.first { $0.name == "mono" })
    let session = Session(
      width: 80, height: 24, appearance: Appearance(theme: mono), isSimulated: true)
    try expectGolden(dump(session), "mono")
  }

  @Test func figure() throws {
    let preset = try #require(Preset.named("figure-2"))
    let session = Session(preset: preset, width: 120, height: 36, isSimulated: true)
    try expectGolden(dump(session), "figure-2")
  }
}

/// Screens of what is beyond the paper's model.
@Suite struct MechanismGoldenTests {
  private func dump(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.text + "\n\n" + frame.styledDump
  }

  /// The paper's Figure 5 by simulation. That `docs/control.md` shows it so is held by
  /// `DocumentedCommandsTests`.
  @Test func figureFive() throws {
    let experiment = Experiment(Preset.standard.scenario, P: .adaptive, C: .adaptive)
    let sheet = PlotSheet(
      .standard, experiment, x: .WP, domain: 1...3000, size: Size(width: 90, height: 28),
      appearance: Appearance(), isSimulated: true)
    try expectGolden(sheet.frame().text, "figure-5")
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes) func spinning(size: Size) throws {
    var session = Session(
      experiment: Experiment(Preset.standard.scenario, C: .spin(budget: 400)), width: size.width,
      height: size.height, isSimulated: true)
    session.rest()
    session.select(.setting(.C, .B))
    try expectGolden(dump(session), "spin-\(size.width)x\(size.height)")
  }

  @Test(arguments: [GlyphSet.braille, .ascii]) func guarding(glyphs: GlyphSet) throws {
    let guarded = Strategy.guarded(threshold: 1, delay: 800, isBusy: false)
    var session = Session(
      experiment: Experiment(Preset.standard.scenario, C: guarded), width: 80, height: 24,
      appearance: Appearance(glyphs: glyphs), isSimulated: true)
    session.select(.setting(.C, .theta))
    session.press("x", "v")
    session.rest()
    try expectGolden(dump(session), "guard-\(glyphs.rawValue)")
  }

  @Test func arriving() throws {
    let session = Session(
      experiment: Experiment(Preset.standard.scenario, arrivals: .periodic(interval: 5000)),
      width: 120, height: 36, isSimulated: true)
    try expectGolden(dump(session), "periodic")
  }

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func compare(size: Size, glyphs: GlyphSet) throws {
    var session = Session(
      width: size.width, height: size.height, appearance: Appearance(glyphs: glyphs),
      isSimulated: true)
    session.press("c", "3", "j")
    try expectGolden(dump(session), "compare-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func advice(size: Size, glyphs: GlyphSet) throws {
    var session = Session(
      width: size.width, height: size.height, appearance: Appearance(glyphs: glyphs),
      isSimulated: true)
    session.press("a", "4", "o", "j")
    try expectGolden(dump(session), "advice-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }
}
