import Events
import Explorer
import Plotting
import QueueModel

/// The explorer without a terminal: effects are carried out at once, on the spot.
struct Session {
  private(set) var state: State
  private(set) var effects: [Effect] = []
  private let isSimulated: Bool

  /// - Parameter isSimulated: whether requests for simulation are answered.
  init(
    preset: Preset = .standard, scenario: Scenario? = nil, experiment: Experiment? = nil,
    width: Int = 120, height: Int = 36,
    appearance: Appearance = Appearance(), isMouseOn: Bool = true, isSimulated: Bool = false,
    data: MeasuredData? = nil
  ) {
    state = State(
      preset: preset, experiment: experiment ?? scenario.map { Experiment($0) },
      size: Size(width: width, height: height),
      appearance: appearance, isMouseOn: isMouseOn)
    if let data { state.show(data) }
    self.isSimulated = isSimulated
    carryOut(state.start())
  }

  var scenario: Scenario { state.scenario }
  var selected: Control { state.selected }
  var notice: String? { state.notice?.text }
  var text: String { state.frame().text }

  mutating func send(_ action: Action) { carryOut(state.update(action)) }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.keyPressed(key)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  mutating func use(_ kind: Mouse.Kind, _ x: Int, _ y: Int) {
    send(.mouseUsed(Mouse(kind, x: x, y: y)))
  }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.resized(Size(width: width, height: height)))
  }

  /// Goes down the list until a control is selected.
  mutating func select(_ control: Control) {
    for _ in state.controls where state.selected != control { press("j") }
  }

  /// The hand rests: what is fitted then is fitted.
  mutating func rest() {
    for case .awaitRest(let movement) in effects { send(.handRested(movement: movement)) }
  }

  /// The effects of the last action, without what they carry.
  var effectNames: [String] {
    effects.map { effect in
      switch effect {
      case .simulate: "simulate"
      case .awaitRest: "awaitRest"
      case .awaitTick(let milliseconds): "awaitTick(\(milliseconds))"
      case .write(let document): "write(\(document.place))"
      case .copy: "copy"
      case .setMouse(let isOn): "setMouse(\(isOn))"
      case .suspend: "suspend"
      case .redraw: "redraw"
      case .quit: "quit"
      }
    }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    self.effects = effects
    guard isSimulated else { return }
    for case .simulate(let request) in effects {
      var answers: [Action] = []
      request.run(isCancelled: { false }, deliver: { answers.append($0) })
      for answer in answers { _ = state.update(answer) }
    }
  }
}
