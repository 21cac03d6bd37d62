import Events
import Explorer
import Plotting
import QueueModel

/// The explorer without a terminal, watched at every step.
struct PlayedState {
  private(set) var state: State
  private(set) var digest = Digest()
  private(set) var framesDrawn = 0
  /// Whether the left button is down, as far as the terminal has told.
  private var isHeld = false

  init(_ state: State) { self.state = state }

  /// Opens it.
  mutating func start() -> (effects: [Effect], faults: [String]) {
    let effects = state.start()
    return (effects, state.brokenInvariants + draw())
  }

  /// One step. A step that would end the program is not done.
  mutating func take(_ step: Step) -> (effects: [Effect], faults: [String]) {
    let old = state
    let effects = state.update(step.action)
    var faults = state.brokenInvariants(after: step.action, from: old, effects)
    if effects.contains(.quit) {
      state = old
      guard case .keyPressed = step.action else { return ([], ["only a key ends the program"]) }
      return ([], faults)
    }
    faults += state.brokenInvariants
    follow(step.action)
    if state.isHolding, !isHeld { faults.append("not so: the mouse holds what the hand holds") }
    remember(effects)
    if step.isDrawn { faults += draw() }
    return (effects, faults)
  }

  private mutating func follow(_ action: Action) {
    switch action {
    case .mouseUsed(let mouse):
      switch mouse.kind {
      case .pressed(.left): isHeld = true
      case .released: isHeld = false
      case .pressed, .dragged, .wheelUp, .wheelDown: break
      }
    case .resized: isHeld = false
    default: break
    }
  }

  private mutating func draw() -> [String] {
    let frame = state.frame()
    framesDrawn += 1
    for cell in frame.cells { digest.add(Int(cell.glyph.value)) }
    var faults = state.brokenInvariants(of: frame)
    // What is said in signs of Unicode can also be said in 7 bits.
    guard framesDrawn % 8 == 0, !state.appearance.glyphs.isASCII else { return faults }
    var plain = state
    plain.appearance.glyphs = .ascii
    faults += plain.brokenInvariants(of: plain.frame())
    return faults
  }

  private mutating func remember(_ effects: [Effect]) {
    for parameter in Parameter.allCases { digest.add(state.scenario[parameter]) }
    digest.add(effects.count)
    digest.add(state.notice?.text ?? "")
    digest.add(state.typed ?? state.prompt?.text ?? "")
  }
}
