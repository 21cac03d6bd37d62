import Events
import QueueModel
import Testing

@testable import Explorer

/// Where the numbers come from, on the screen.
@Suite struct ProvenanceTests {
  private func row(_ knob: String, _ session: Session) -> String? {
    session.text.split(separator: "\n").map(String.init)
      .first { $0.contains(" \(knob)  ") && !$0.contains("│\(knob)") && $0.last != " " }
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 60), (60, 20)])
  func everySliderHasItsLetter(width: Int, height: Int) throws {
    var session = Session(width: width, height: height)
    for (knob, letter) in [("L", "e"), ("WC", "p"), ("NP", "p")] {
      let row = try #require(row(knob, session)?.filter { $0 != "│" && $0 != " " })
      #expect(row.hasSuffix(letter), "\(row)")
    }
    session.press(Key(.right))
    #expect(session.text.contains("1 550 *"))
  }

  @Test func wordsInTheNoticeLine() {
    var session = Session(width: 80, height: 24)
    session.select(.NP)
    #expect(session.text.contains("published: the paper, section 3.3"))
    #expect(session.text.contains("? help"))
    session.select(.L)
    #expect(session.text.contains("estimated"))
    session.select(.WC)
    session.press(Key(.right), Key(.down), Key(.up))
    #expect(session.text.contains("set by hand"))
  }

  @Test func theSourceNeverTakesTheRowOfTheKeys() {
    for preset in Preset.builtIn {
      for width in [40, 60, 80, 120] {
        var session = Session(preset: preset, width: width, height: 24)
        for _ in session.state.controls {
          session.press(Key(.down))
          let mark = session.state.provenanceMark(of: session.selected)
          let isKnob = session.selected.knob != nil
          #expect((mark != nil) == isKnob)
          if width >= 80, isKnob {
            #expect(session.text.contains("? help"), "\(preset.name) \(session.selected)")
          }
        }
      }
    }
  }

  @Test func linkedCostsHaveTheLessCertainMark() throws {
    let text = """
      L = 8
      WP = 20
      WC = 10
      NP = { value = 4, published = "a" }
      NC = { value = 4, derived = "b" }
      SP = 2
      SC = 2
      """
    let preset = try Preset(parsing: text, file: "a.toml")
    var session = Session(preset: preset)
    session.press("N")
    #expect(session.state.provenanceMark(of: .N)?.letter == "d")
    session.select(.N)
    session.press(Key(.right))
    #expect(session.state.provenanceMark(of: .N)?.letter == "*")
  }

  @Test func textIsCutToItsRoom() {
    let mark = ProvenanceMark(.published(source: "the paper, section 3.3"))
    #expect(mark.text(within: 80) == "published: the paper, section 3.3")
    #expect(mark.text(within: 24) == "published: the paper, se…".prefix(23) + "…")
    #expect(mark.text(within: 14) == "published")
    #expect(ProvenanceMark(.estimated(reason: nil)).text(within: 80) == "estimated")
  }
}
