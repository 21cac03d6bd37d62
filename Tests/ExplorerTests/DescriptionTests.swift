import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct DescriptionTests {
  @Test func hasALineForEveryKnob() {
    for preset in Preset.builtIn {
      let lines = Description(preset.title, Experiment(preset.scenario)).lines
      for knob in Knob.nine {
        #expect(lines.filter { $0.hasPrefix("\(knob.symbol), ") }.count == 1)
      }
      #expect(lines.allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test func saysWhatTheModelSays() {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      let form = scenario.closedForm
      let lines = Description("here", Experiment(scenario)).lines
      for parameter in Parameter.allCases {
        #expect(
          lines[0].contains("\(parameter.rawValue) \(Readout.value(scenario[parameter]))"))
      }
      #expect(lines[1].contains("\(form.regime.rawValue), \(form.regime.name)"))
      #expect(lines[2].contains("T is \(Readout.ticks(form.T)) ticks"))
      #expect(lines[2].contains("E is \(Readout.ticks(form.E)) ticks"))
      let pace =
        scenario.L == 1 ? scenario.WP + scenario.WC : max(scenario.WP, scenario.WC)
      #expect(lines[3].contains("T would be \(pace) "))
      #expect(lines[3].contains("E \(2 * pace) "))
      check(reasons: lines[4..<7], scenario)
      check(knobs: lines[7...], scenario)
      let nearest = scenario.margins(of: Knob.nine)[0]
      #expect(
        lines.last?.hasPrefix("The nearest border of all is along \(nearest.knob.symbol), now ")
          == (nearest.distance != nil))
    }
  }

  @Test func saysWhatIsSimulatedWhereTableOneIsSilent() {
    let experiment = Experiment(Scenario.prototypePreset, C: .spin(budget: 400))
    let lines = Description("here", experiment).lines
    #expect(
      lines[1...3] == [
        "P blocks until it is notified.", "C spins up to 400 ns, then blocks.",
        "P always has a message to send.",
      ])
    #expect(lines[4].hasPrefix("Simulated, T is 1 500 ns between messages and E is 3 000 ns"))
    let model = Description("here", Experiment(experiment.scenario)).lines
    #expect(Array(lines.suffix(model.count - 1)) == Array(model.dropFirst()))
  }

  private func check(reasons: ArraySlice<String>, _ scenario: Scenario) {
    for reason in reasons {
      let plain = reason.replacing(" (this regime does not ask)", with: "").dropLast()
      let numbers = String(plain).components(of: ", ").last ?? ""
      #expect(Statement.isTrue(numbers, in: scenario) == true, "\(reason)")
    }
  }

  private func check(knobs: ArraySlice<String>, _ scenario: Scenario) {
    for (line, knob) in zip(knobs, Knob.nine) {
      #expect(line.hasPrefix("\(knob.symbol), \(knob.meaning):"))
      #expect(line.contains("no effect here") == !scenario.hasEffect(knob))
      let jumps = Direction.allCases.compactMap { scenario.nextJump(along: knob, $0) }
      #expect(line.contains("no jump in its range") == jumps.isEmpty)
      for jump in jumps {
        #expect(line.contains(" \(Readout.value(jump.far.value))"))
        #expect(line.contains("→ \(Readout.ticks(jump.far.form.T))"))
      }
    }
  }

  @Test func countsAreInTheRightNumber() {
    let prototype = Description("prototype", Experiment(.prototypePreset)).lines[2]
    #expect(prototype.contains("a cycle has 1 message and 1 notification."))
    let lockstep = Description(
      "x", Experiment(Scenario.prototypePreset.pushing(.WP, to: 1100))
    ).lines[2]
    #expect(lockstep.contains("nobody notifies"))
  }
}
