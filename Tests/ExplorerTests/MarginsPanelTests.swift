import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct MarginsPanelTests {
  private func dump(_ session: Session) -> String {
    let frame = session.state.frame()
    return frame.text + "\n\n" + frame.styledDump
  }

  /// The prototype with WC and SC in doubt, as a person makes it.
  private func doubtful(
    _ width: Int, _ height: Int, _ appearance: Appearance = Appearance()
  ) -> Session {
    var session = Session(
      width: width, height: height, appearance: appearance, isSimulated: true)
    session.press("w")
    session.select(.WC)
    session.type("%10%")
    session.press(Key(.enter))
    session.select(.SC)
    session.type("%200ns")
    session.press(Key(.enter))
    return session
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
  ]

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func margins(size: Size, glyphs: GlyphSet) throws {
    let session = doubtful(size.width, size.height, Appearance(glyphs: glyphs))
    try expectGolden(
      dump(session), "margins-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test(arguments: sizes, [GlyphSet.braille, .ascii])
  func bandAroundTheCurve(size: Size, glyphs: GlyphSet) throws {
    var session = doubtful(size.width, size.height, Appearance(glyphs: glyphs))
    session.press("w")
    session.rest()
    try expectGolden(
      dump(session), "doubt-\(size.width)x\(size.height)-\(glyphs.rawValue)")
  }

  @Test func marginsWithoutDoubtsOnASmallScreen() throws {
    var session = Session(width: 60, height: 20, isSimulated: true)
    session.press("w")
    try expectGolden(dump(session), "margins-60x20")
    session.resize(40, 12)
    try expectGolden(dump(session), "margins-40x12")
  }

  @Test func everyKnobHasItsRow() {
    var generator = SplitMix64(seed: 81)
    for round in 0..<40 {
      let scenario = Scenario.prototypeSized(using: &generator)
      let size = Self.sizes[round % 3]
      var session = Session(scenario: scenario, width: size.width, height: size.height)
      session.press("w")
      let width = session.state.layout.stage.width
      let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.prefix(width)) }
      let frame = size.width < 100 ? 0 : 1
      for (index, knob) in Knob.nine.enumerated() {
        let margin = scenario.margin(of: knob)
        let line = lines[3 + index]
        #expect(line.dropFirst(2 + frame).contains(knob.symbol), "\(line)")
        for border in [margin.borderBelow, margin.borderAbove] {
          guard let far = border?.far else { continue }
          #expect(line.contains("\(far.form.regime)"), "\(line)")
          guard size.width == 200 else { continue }
          #expect(line.contains("\(Readout.value(far.value)) \(far.form.regime)"), "\(line)")
          #expect(line.contains(Readout.ticks(far.form.T)), "\(line)")
        }
        let changes = [margin.tenthMore, margin.doubled].compactMap { $0 }
        let stays = changes.allSatisfy { $0.form.regime == margin.form.regime }
        #expect(line.contains("no effect") == (!margin.hasEffect && stays), "\(line)")
      }
      let nearest = scenario.margins(of: Knob.nine)[0]
      let marked = lines.filter { $0.dropFirst(frame + 1).first == "!" }
      #expect(marked.count == (nearest.distance == nil ? 0 : 1))
      if nearest.distance != nil { #expect(marked[0].contains("!\(nearest.knob.symbol)")) }
    }
  }

  @Test func arrowsSelectAndEnterPlots() {
    var session = Session()
    session.press("w", Key(.down), Key(.down))
    #expect(session.selected == .NP)
    #expect(session.state.view == .margins)
    session.press(Key(.enter))
    #expect(session.state.view == .plots)
    #expect(session.state.xControl == .NP)
  }

  @Test func textIsThatOfTheModel() throws {
    let scenario = try Scenario.prototype
    let lines = MarginText(scenario.margin(of: .WP)).lines(70).map(\.text)
    #expect(
      lines == [
        "↓ 1 300 (−13 %): m 1 → 2, T 2 500 (÷1.56), E 3 700 (÷1.41)",
        "↓ 1 100 (−27 %): FC → LS, T 1 100 (÷3.55), E 2 200 (÷2.36)",
        "+10 % 1 650: T 4 050 (×1.04), E 5 350 (×1.03)",
        "×2 3 000: T 5 400 (×1.38), E 6 700 (×1.29)",
      ])
    let silent = MarginText(scenario.margin(of: .NC)).lines(70).map(\.text)
    #expect(silent == ["NC has no effect in FC", "no border along NC in its range"])
  }
}
