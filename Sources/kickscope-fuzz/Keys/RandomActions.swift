import Events
import Explorer
import Plotting
import Programs

/// What a person, the clock, the simulator, the disk and the laboratory do, at random; answers come
/// to what was asked, but late, in any order, or never.
struct RandomActions {
  private var generator: SplitMix64
  private var movement = 0
  private var request: SimulationRequest?
  private var answers: [Action] = []
  private var documents: [Document.Place] = [.path("out.svg"), .scenario(name: "mine")]

  init(_ generator: SplitMix64) { self.generator = generator }

  /// The first state, and what has to happen to it.
  mutating func start() -> State { RandomStart.state(&generator) }

  /// Takes up what is asked of the outside.
  mutating func heed(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .simulate(let request): self.request = request
      case .awaitRest(let movement): self.movement = movement
      case .write(let document):
        documents.append(document.place)
        if documents.count > 4 { documents.removeFirst() }
      case .awaitTick, .copy, .setMouse, .suspend, .redraw, .quit: break
      }
    }
  }

  mutating func next(for state: State) -> Step {
    let action = action(for: state)
    return Step(action: action, isDrawn: isDrawn(state))
  }

  private mutating func action(for state: State) -> Action {
    if state.prompt != nil || state.typed != nil, generator.chance(15) {
      return .pasted(RandomText.answer(&generator))
    }
    switch generator.number(0...99) {
    case 0..<54: return .keyPressed(RandomKey.next(&generator))
    case 54..<75: return .mouseUsed(mouse(on: state.size))
    case 75, 76: return .pasted(RandomText.any(&generator))
    case 77..<80: return .resized(RandomStart.size(&generator))
    case 80..<84:
      return .handRested(movement: movement - (generator.chance(20) ? generator.number(0...3) : 0))
    case 84..<89: return .ticked
    case 89..<96: return answer()
    case 96, 97: return written()
    default: return RandomMeasurement.action(&generator)
    }
  }

  private mutating func mouse(on size: Size) -> Mouse {
    let kinds: [Mouse.Kind] = [
      .pressed(.left), .pressed(.left), .pressed(.left), .dragged(.left), .dragged(.left),
      .dragged(.left), .released, .wheelUp, .wheelDown, .pressed(.right), .pressed(.middle),
      .dragged(.right),
    ]
    let isFar = generator.chance(2)
    let x = isFar ? generator.one(of: [-1, 999_999]) : generator.number(-2...size.width + 2)
    let y = isFar ? generator.one(of: [-1, 999_999]) : generator.number(-2...size.height + 2)
    return Mouse(generator.one(of: kinds), x: x, y: y)
  }

  /// What was simulated; in a share of the cases something that is simulated first.
  private mutating func answer() -> Action {
    if let request, generator.chance(25) || answers.isEmpty {
      var looks = generator.number(1...24)
      request.run(
        isCancelled: {
          looks -= 1
          return looks < 0
        }, deliver: { answers.append($0) })
      if answers.count > 30 { answers.removeFirst(answers.count - 30) }
    }
    guard !answers.isEmpty else { return .ticked }
    let index = generator.chance(70) ? 0 : generator.number(0...answers.count - 1)
    return generator.chance(80) ? answers.remove(at: index) : answers[index]
  }

  private mutating func written() -> Action {
    let place = generator.one(of: documents)
    return generator.chance(30)
      ? .documentExists(place)
      : .documentWritten(
        place, path: "/place/out",
        problem: generator.chance(40) ? "No space left on device" : nil)
  }

  /// Small screens are drawn after nearly every step, large ones now and then.
  private mutating func isDrawn(_ state: State) -> Bool {
    let area = max(1, state.size.width * state.size.height)
    return generator.number(0...99) < max(4, min(100, 60_000 / area))
  }
}
