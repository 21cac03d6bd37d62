import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// Whatever a person does, the state stays whole and every frame can be drawn.
@Suite struct RandomSessionTests {
  private static let keys: [Key] =
    KeyTable.sections.flatMap(\.bindings).flatMap(\.keys).filter {
      ![.quit, .suspend].contains(KeyTable.command(for: $0))
    } + "0123456789us.".unicodeScalars.map(Key.character)
    + [Key(.enter), Key(.enter), Key(.enter), Key(.escape), Key(.escape), Key(.backspace)]
    + [Key(.tab), Key(.right), Key(.left), "x"]

  private static let kinds: [Mouse.Kind] = [
    .pressed(.left), .pressed(.left), .dragged(.left), .dragged(.left), .dragged(.left),
    .released, .wheelUp, .wheelDown, .pressed(.right),
  ]

  @Test(arguments: 0..<8) func invariantsHold(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    var state = State(
      preset: Preset.builtIn[seed % Preset.builtIn.count], size: Size(width: 120, height: 36))
    _ = state.start()
    for step in 0..<2500 {
      let action = action(for: state, &generator)
      let effects = state.update(action)
      check(state, effects, "seed \(seed), step \(step): \(action)")
      if step % 150 == 0 { checkFrame(of: state, "seed \(seed), step \(step)") }
    }
  }

  private func action(for state: State, _ generator: inout SplitMix64) -> Action {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      let small = Bool.random(using: &generator)
      return .resized(
        Size(
          width: Int.random(in: small ? 1...90 : 1...300, using: &generator),
          height: Int.random(in: small ? 1...30 : 1...100, using: &generator)))
    case 1:
      let late = Int.random(in: 0...1, using: &generator)
      return .handRested(movement: state.movement - late)
    case 2..<6:
      return .mouseUsed(
        Mouse(
          Self.kinds.randomElement(using: &generator) ?? .released,
          x: Int.random(in: -2...state.size.width + 2, using: &generator),
          y: Int.random(in: -2...state.size.height + 2, using: &generator)))
    default: return .keyPressed(Self.keys.randomElement(using: &generator) ?? "x")
    }
  }

  private func check(_ state: State, _ effects: [Effect], _ place: String) {
    let scenario = state.scenario
    let isInRange =
      Parameter.allCases.allSatisfy { $0.range.contains(scenario[$0]) }
      && scenario.kP <= scenario.L && scenario.kC <= scenario.L
    let isSelectable =
      state.knobs.contains(state.selected)
      && (!state.links.N || scenario.NP == scenario.NC)
      && (!state.links.S || scenario.SP == scenario.SC)
    let isInView =
      state.xViewport.contains(scenario[state.xKnob])
      && state.knobs.allSatisfy { state.viewport(of: $0).contains(scenario[$0]) }
    let isShown =
      scenario.closedForm.cycle.timePerMessage <= state.tops.T
      && scenario.closedForm.cycle.workPerMessage <= state.tops.E
    let isAskedFor =
      state.simulation.request?.scenario == scenario
      && state.simulation.request?.xKnob == state.xKnob
    let isPlain = !effects.contains(.quit) && !effects.contains(.suspend) && !state.isFinished
    #expect(isInRange && isPlain, "\(place)")
    #expect(isSelectable, "\(place)")
    #expect(isInView, "\(place)")
    #expect(isShown, "\(place)")
    #expect(isAskedFor, "\(place)")
  }

  private func checkFrame(of state: State, _ place: String) {
    var state = state
    let frame = state.frame()
    #expect(frame.size == state.size, "\(place)")
    state.appearance.glyphs = .ascii
    let plain = state.frame()
    let strange = plain.cells.first { $0.glyph.value < 32 || $0.glyph.value > 126 }
    #expect(strange == nil, "\(place)")
    #expect(!isUnspelled(plain.text), "\(place): \(plain.text)")
  }

  /// A question mark that is no key stands for a character that has no spelling.
  private func isUnspelled(_ text: String) -> Bool {
    text.replacing("? help", with: "").replacing("? h F1", with: "").contains("?")
  }
}
