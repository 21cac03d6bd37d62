import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// Whatever a person does, the state stays whole and every frame can be drawn.
@Suite struct RandomSessionTests {
  private static let keys: [Key] =
    (KeyTable.sections + [KeyTable.map]).flatMap(\.bindings).flatMap(\.keys).filter {
      ![.quit, .suspend].contains(KeyTable.command(for: $0))
    } + "0123456789us.".unicodeScalars.map(Key.character)
    + [Key(.enter), Key(.enter), Key(.enter), Key(.escape), Key(.escape), Key(.backspace)]
    + [Key(.tab), Key(.right), Key(.left), "x"]

  private static let kinds: [Mouse.Kind] = [
    .pressed(.left), .pressed(.left), .dragged(.left), .dragged(.left), .dragged(.left),
    .released, .wheelUp, .wheelDown, .pressed(.right),
  ]

  /// Where sessions begin: presets, S along x with equal and unequal costs, and extreme numbers.
  private enum Start: CaseIterable {
    case preset, evenS, unevenS, extreme

    func state(_ seed: Int, _ generator: inout SplitMix64) -> State {
      let size = Size(width: 120, height: 36)
      let standard = Preset.builtIn[seed % Preset.builtIn.count]
      switch self {
      case .preset: return State(preset: standard, size: size)
      case .evenS:
        return State(preset: standard.along(.S, standard.scenario.evened), size: size)
      case .unevenS:
        let scenario = standard.scenario.evened
        return State(
          preset: standard.along(.S, scenario.pushing(.SP, to: scenario.SP + 7)), size: size)
      case .extreme: return State(scenario: .extreme(using: &generator), size: size)
      }
    }
  }

  @Test(arguments: 0..<16) func invariantsHold(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let start = Start.allCases[seed % Start.allCases.count]
    var state = start.state(seed, &generator)
    _ = state.start()
    var isHeld = false
    for step in 0..<250 {
      let before = state
      let action = action(for: state, &generator)
      let effects = state.update(action)
      let place = "\(start), seed \(seed), step \(step): \(action)"
      follow(action, &isHeld)
      #expect(isHeld || state.drag == nil, "\(place)")
      check(state, effects, place)
      check(from: before, to: state, action, place)
      if case .resized = action { checkFrame(of: state, place) }
    }
  }

  /// Whether the left button is down, by what the terminal has told. A resize lets go of it.
  private func follow(_ action: Action, _ isHeld: inout Bool) {
    switch action {
    case .mouseUsed(let mouse):
      switch mouse.kind {
      case .pressed(.left): isHeld = true
      case .released: isHeld = false
      default: break
      }
    case .resized: isHeld = false
    default: break
    }
  }

  /// What a single action must keep.
  private func check(from old: State, to new: State, _ action: Action, _ place: String) {
    if new.overlay != nil || !new.isMouseOn { #expect(new.drag == nil, "\(place)") }
    guard case .mouseUsed(let mouse) = action, mouse.kind == .wheelUp || mouse.kind == .wheelDown
    else { return }
    if new.scenario != old.scenario { #expect(new.typed == nil, "\(place)") }
    if old.overlay == .compare || old.overlay == .advice, old.isMouseOn {
      #expect(new.experiment == old.experiment, "\(place)")
    } else if old.overlay != nil || !old.isMouseOn {
      #expect(new == old, "\(place)")
    }
  }

  private func action(for state: State, _ generator: inout SplitMix64) -> Action {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0:
      let small = Int.random(in: 0..<4, using: &generator) > 0
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
      state.controls.contains(state.selected)
      && (!state.links.N || scenario.NP == scenario.NC)
      && (!state.links.S || scenario.SP == scenario.SC)
    let isInView =
      state.xViewport.contains(state.value(of: state.xControl))
      && state.controls.allSatisfy {
        $0.isChoice || state.viewport(of: $0).contains(state.value(of: $0))
      }
    let isShown =
      !state.experiment.isPapersModel
      || scenario.closedForm.cycle.timePerMessage <= state.tops.T
        && scenario.closedForm.cycle.workPerMessage <= state.tops.E
    let isAskedFor =
      state.overlay == .compare
      || state.overlay == .export && state.exporting.source == .comparison
      || state.simulation.request?.experiment == state.experiment
        && state.simulation.request?.axis?.x == state.xControl
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
    // What a person typed may have one.
    state.prompt?.text.replace("?", with: "")
    state.notice?.text.replace("?", with: "")
    let plain = state.frame()
    let strange = plain.cells.first { $0.glyph.value < 32 || $0.glyph.value > 126 }
    #expect(strange == nil, "\(place)")
    #expect(asks(state) || !isUnspelled(plain.text), "\(place): \(plain.text)")
  }

  /// Whether there are questions on the screen that are meant as such.
  private func asks(_ state: State) -> Bool {
    if case .lessons = state.overlay { return true }
    // A person may type one as an answer.
    return state.lesson != nil || state.prompt?.text.contains("?") == true
  }

  /// A question mark that is no key stands for a character that has no spelling.
  private func isUnspelled(_ text: String) -> Bool {
    text.replacing("? help", with: "").replacing("? h F1", with: "").contains("?")
  }
}

extension Preset {
  /// The preset with another scenario and x axis.
  fileprivate func along(_ x: Knob, _ scenario: Scenario) -> Preset {
    Preset(
      name: name, title: title, experiment: Experiment(scenario), provenance: provenance,
      note: note, x: x)
  }
}
