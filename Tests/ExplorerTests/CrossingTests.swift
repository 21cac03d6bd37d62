import Events
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// What the notice line says when a move crosses a border.
@Suite struct CrossingTests {
  @Test func everyKindOfBorderIsSaidTruly() throws {
    var generator = SplitMix64(seed: 77)
    var pairs: Set<String> = []
    for _ in 0..<4000 {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine {
        for border in scenario.borders(along: knob) {
          let below = scenario.pushing(knob, to: border.below.value)
          let above = scenario.pushing(knob, to: border.above.value)
          for (old, new) in [(below, above), (above, below)] {
            let kind = "\(old.regime)\(new.regime)"
            // Each kind of border a few times for each knob is enough.
            guard pairs.insert("\(kind)\(knob.symbol)\(pairs.count % 3)").inserted else { continue }
            let notice = try #require(
              Crossing.notice(from: Experiment(old), to: Experiment(new), by: .knob(knob)))
            #expect(notice.kind == .crossing)
            check(notice.text, old, new)
          }
        }
      }
    }
    let kinds = Set(pairs.map { $0.prefix { $0.isUppercase } })
    #expect(kinds.count >= 12)
  }

  /// Whatever is named must be asked for by the new regime, be true, and not have counted before.
  @Test(arguments: [false, true]) func reasonsAreThoseOfTableOne(isExtreme: Bool) {
    var generator = SplitMix64(seed: 78)
    var regimes: Set<Regime> = []
    for index in 0..<(isExtreme ? 400 : 1000) {
      let drawn =
        isExtreme ? Scenario.extreme(using: &generator) : .random(using: &generator)
      let scenario = index.isMultiple(of: 2) ? drawn : drawn.evened
      let linked: [Knob] = index.isMultiple(of: 2) ? [] : [.N, .S]
      for knob in Knob.nine + linked {
        for border in scenario.borders(along: knob) {
          let below = scenario.pushing(knob, to: border.below.value)
          let above = scenario.pushing(knob, to: border.above.value)
          checkReason(below, above)
          checkReason(above, below)
          regimes.insert(above.regime)
        }
      }
    }
    #expect(regimes == Set(Regime.allCases))
  }

  private func checkReason(_ old: Scenario, _ new: Scenario) {
    let reason = Crossing.reason(old, new)
    #expect(!reason.isEmpty, "\(old) → \(new)")
    for part in reason.components(of: " and ") {
      let claim = part.components(of: ", ")[0]
      #expect(
        TableOne.reasons(for: new.regime).contains(claim), "\(part): \(old) → \(new)")
      #expect(Statement.isTrue(part, in: new) == true, "\(part): \(new)")
    }
  }

  private func check(_ text: String, _ old: Scenario, _ new: Scenario) {
    let (before, after) = (old.closedForm, new.closedForm)
    #expect(text.hasPrefix("\(before.regime) → \(after.regime): "))
    let factor = Readout.factor(after.cycle.timePerMessage / before.cycle.timePerMessage)
    #expect(
      text.contains(
        "T \(Readout.ticks(before.T)) → \(Readout.ticks(after.T, new.unit)) (\(factor))"))
    #expect(text.contains(Crossing.reason(old, new)))
    checkReason(old, new)
  }

  @Test(arguments: [
    ("fast-consumer", Knob.SC, "]", "FC → SCS: C starts late, a 9 400 < SC 9 401; "),
    ("slow-consumer-startup", .SC, "[", "SCS → FC: C starts in time, a 9 400 ≥ SC 9 400; "),
    ("fast-producer", .SP, "]", "FP → SPS: P starts late, b 9 400 < SP 9 401; "),
    ("slow-both", .L, "]", "SS → FC: C starts in time, a 10 900 ≥ SC 9 600; "),
    ("lockstep", .WC, "]", "LS → FP: P is faster, WP 1 000 < WC 1 001; "),
    ("lockstep", .WC, "[", "LS → FC: C is faster, WC 999 < WP 1 000; "),
    ("prototype", .WP, "[", "FC → LS: WP = WC, nobody waits; T 3 900 → 1 100 ns (÷3.55)"),
  ])
  func sentences(preset: String, knob: Knob, key: Unicode.Scalar, text: String) throws {
    var session = Session(preset: try #require(Preset.named(preset)))
    session.select(.knob(knob))
    session.press(.character(key))
    #expect(session.notice?.hasPrefix(text) == true, "\(session.notice ?? "")")
  }

  @Test func stepsOfTheStaircaseAreSaid() {
    var session = Session()
    session.press("{")
    #expect(session.state.notice?.kind == .plain)
    #expect(session.notice == "FC, m 1 → 2: T 3 900 → 2 500 ns (÷1.56)")
  }

  @Test func movesInsideARegimeAreSilent() {
    var session = Session()
    session.press(Key.character("."))
    #expect(session.notice == nil)
  }

  /// That P starts late is no news, but was not asked for before.
  @Test func whatWasNotAskedForBeforeIsGivenToo() throws {
    let old = try Scenario(L: 8, WP: 10, WC: 9, NP: 1, NC: 1, SP: 100, SC: 61)
    let new = try old.turning(.SC, to: 62)
    #expect((old.regime, new.regime) == (.FC, .SS))
    #expect(
      Crossing.reason(old, new)
        == "C starts late, a 61 < SC 62 and P starts late, b 53 < SP 100")
  }

  @Test func pushedThresholdsAreSaidInsideARegimeToo() {
    let old = Scenario.prototypePreset.pushing(.kP, to: 30).pushing(.WP, to: 900)
    let new = old.pushing(.L, to: 25)
    #expect((old.regime, new.regime) == (.FP, .FP))
    let notice = Crossing.notice(from: Experiment(old), to: Experiment(new), by: .L)
    #expect(notice == Notice(.plain, "L pushed kP down to 25"))
  }

  @Test func bothReasonsAreGivenWhereTwoTurn() throws {
    let old = try Scenario(L: 2, WP: 10, WC: 10, NP: 1, NC: 1, SP: 5, SC: 5)
    let new = try Scenario(L: 3, WP: 10, WC: 10, NP: 1, NC: 1, SP: 5, SC: 5)
    #expect((old.regime, new.regime) == (.SS, .LS))
    #expect(
      Crossing.reason(old, new)
        == "C starts in time, a 10 ≥ SC 5 and P starts in time, b 10 ≥ SP 5")
  }
}
