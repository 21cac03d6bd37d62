import Events
import Explorer
import Plotting
import QueueModel

/// The explorer without a terminal: effects are carried out at once, on the spot.
struct Session {
  private(set) var state: State
  private(set) var effects: [Effect] = []

  init(
    preset: Preset = .standard, width: Int = 120, height: Int = 36,
    appearance: Appearance = Appearance()
  ) {
    state = State(
      preset: preset, size: Size(width: width, height: height), appearance: appearance)
    carryOut(state.start())
  }

  mutating func send(_ action: Action) { carryOut(state.update(action)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.keyPressed(key)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// The hand rests: what is fitted then is fitted.
  mutating func rest() {
    for case .awaitRest(let movement) in effects { send(.handRested(movement: movement)) }
  }

  var text: String { state.frame().text }

  private mutating func carryOut(_ effects: [Effect]) {
    self.effects = effects
    for case .simulate(let request) in effects {
      var answers: [Action] = []
      request.run(isCancelled: { false }, deliver: { answers.append($0) })
      for answer in answers { _ = state.update(answer) }
    }
  }
}
