import QueueModel
import Testing

@testable import Explorer

/// The presets that ship with the program.
@Suite struct PresetsTests {
  @Test func allParse() {
    #expect(Preset.builtIn.map(\.name) == Preset.embedded.map(\.name))
    for preset in Preset.builtIn { #expect(Preset.named(preset.name) == preset) }
    #expect(Preset.named("nothing") == nil)
    for (name, _, bytes) in Preset.embedded {
      do throws(FileError) {
        let preset = try Preset(
          parsing: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
        #expect(!preset.title.isEmpty)
        #expect(!preset.note.isEmpty)
        #expect(!preset.note.contains("\n"))
        #expect(Set(preset.provenance.keys) == Set(Parameter.allCases))
      } catch {
        Issue.record("\(error.text)")
      }
    }
  }

  @Test func standardIsThePapersPrototype() throws {
    let preset = Preset.standard
    let form = preset.scenario.closedForm
    #expect(preset.name == "prototype")
    #expect(form.T == Fraction(3900))
    #expect(form.E == Fraction(5200))
    #expect(preset.scenario.unit == .nanoseconds)
    #expect(preset.x == .WP)
    for parameter in [Parameter.WC, .NP, .NC, .SP, .SC] {
      #expect(preset.provenance[parameter] == .published(source: "the paper, section 3.3"))
    }
    for parameter in [Parameter.L, .kP, .kC, .WP] {
      guard case .estimated(.some) = preset.provenance[parameter] else {
        Issue.record("\(parameter) is an assumption and should say so")
        continue
      }
    }
  }

  @Test(arguments: [
    ("fast-consumer", Regime.FC), ("fast-producer", .FP), ("slow-consumer-startup", .SCS),
    ("slow-producer-startup", .SPS), ("slow-both", .SS), ("lockstep", .LS),
  ])
  func onePresetInEachRegime(name: String, regime: Regime) throws {
    let preset = try #require(Preset.named(name))
    #expect(preset.scenario.regime == regime)
  }

  /// What the notes tell people to try.
  @Test(arguments: [
    ("prototype", Knob.WP, 1300, Regime.FC, "2500/1"), ("prototype", .WP, 1301, .FC, "3701/1"),
    ("prototype", .SC, 400, .FC, "2700/1"),
    ("blackboard", .WP, 5, .FC, "11/2"), ("blackboard", .L, 2, .SS, "25/2"),
    ("fast-consumer", .SC, 9400, .FC, "1600/1"), ("fast-consumer", .SC, 9401, .SCS, "27501/14"),
    ("fast-consumer", .L, 7, .SCS, "24100/11"),
    ("fast-producer", .SP, 9400, .FP, "1600/1"), ("fast-producer", .SP, 9401, .SPS, "27501/14"),
    ("fast-producer", .L, 7, .SPS, "24100/11"),
    ("slow-consumer-startup", .SC, 9400, .FC, "1600/1"),
    ("slow-consumer-startup", .L, 9, .FC, "1596/1"),
    ("slow-consumer-startup", .SP, 6200, .SCS, "2500/1"),
    ("slow-consumer-startup", .SP, 6201, .SS, "21001/8"),
    ("slow-producer-startup", .SP, 9400, .FP, "1600/1"),
    ("slow-producer-startup", .L, 9, .FP, "1596/1"),
    ("slow-producer-startup", .SC, 6201, .SS, "21001/8"),
    ("slow-both", .L, 9, .FC, "1596/1"), ("slow-both", .SP, 6200, .SCS, "2500/1"),
    ("lockstep", .WC, 999, .FC, "3400/1"), ("lockstep", .WC, 1001, .FP, "3905101/3901"),
  ])
  func notesAreTrue(name: String, knob: Knob, value: Int, regime: Regime, T: String) throws {
    let preset = try #require(Preset.named(name))
    let form = try preset.scenario.turning(knob, to: value).closedForm
    #expect(form.regime == regime)
    #expect(form.T.description == T)
  }

  @Test func blackboardHasAShortPeriod() throws {
    let preset = try #require(Preset.named("blackboard"))
    let cycle = preset.scenario.closedForm.cycle
    #expect(preset.scenario.L == 4)
    #expect(cycle.duration == 21)
    #expect(cycle.messages == 3)
    #expect(Parameter.allCases.allSatisfy { preset.scenario[$0] < 10 })
  }

  @Test func figureTwoShowsAllItsLandmarks() throws {
    let scenario = try #require(Preset.named("figure-2")).scenario
    #expect(scenario.smallestBatchFP == Fraction(200))
    #expect(scenario.WC == 1000)
    #expect(scenario.smallestBatchFC == 2600)
    #expect(scenario.kC > 1 && scenario.kP > 1)
    func form(_ WP: Int) throws -> ClosedForm { try scenario.turning(.WP, to: WP).closedForm }
    #expect(try form(199).m == scenario.kC)
    #expect(try form(200).m != scenario.kC)
    #expect(try form(199).T == Fraction(1300))
    #expect(try form(2600).m != scenario.kP)
    #expect(try form(2601).m == scenario.kP)
    #expect(try form(2601).T == Fraction(2601 + 800))
    #expect(try form(199).regime == .FP)
    #expect(try form(1000).regime == .LS)
    #expect(try form(1001).regime == .FC)
    // The first picture goes to three times the larger work: all of it is on the screen.
    #expect(3 * max(scenario.WP, scenario.WC) > scenario.smallestBatchFC)
  }

  @Test func figureThreeCrossesPollingOnBothSides() throws {
    let preset = try #require(Preset.named("figure-3"))
    #expect(preset.x == .WC)
    var (crossings, last) = ([Regime: Int](), false)
    for WC in 1...2400 {
      let scenario = try preset.scenario.turning(.WC, to: WC)
      if WC > 1, scenario.isPollingFrugal != last { crossings[scenario.regime, default: 0] += 1 }
      last = scenario.isPollingFrugal
    }
    #expect((crossings[.FC] ?? 0) >= 3)
    #expect((crossings[.FP] ?? 0) >= 3)
  }
}
