import Events
import Explorer
import Plotting

/// Keys pressed in process, each from `update` to its frame; what the simulator and a hand at rest
/// add between them is not timed.
struct KeyRun {
  private(set) var sample = Sample()
  /// The slowest key and where it was pressed.
  private(set) var slowest = ""

  /// Keys between two rests of the hand.
  private static let restEvery = 12
  /// How long the simulator may work at a rest.
  private static let simulating: Duration = .milliseconds(20)

  private var longest = Duration.zero
  /// What the screen shows; freeing it is not what a key costs.
  private var drawn: Frame?
  private let clock = ContinuousClock()

  /// The same number of keys over every preset.
  init(size: Size, keys: Int, seed: UInt64) {
    var mixture = KeyMixture(seed: seed)
    let presets = Preset.builtIn
    for (index, preset) in presets.enumerated() {
      let share = keys * (index + 1) / presets.count - keys * index / presets.count
      press(share, on: preset, size, &mixture)
    }
  }

  private mutating func press(
    _ keys: Int, on preset: Preset, _ size: Size, _ mixture: inout KeyMixture
  ) {
    var state = State(preset: preset, size: size)
    var effects = state.start()
    drawn = state.frame()
    for index in 0..<keys {
      if index % Self.restEvery == 0 {
        rest(&state, effects)
        effects = []
      }
      let key = mixture.next()
      let start = clock.now
      let asked = state.update(.keyPressed(key))
      let frame = state.frame()
      let time = start.duration(to: clock.now)
      drawn = frame
      effects += asked
      if time > longest {
        longest = time
        slowest = "\(preset.name) \(key.words)"
      }
      sample.append(time)
    }
  }

  /// The newest simulation, as far as it comes, and the end of the movement.
  private func rest(_ state: inout State, _ effects: [Effect]) {
    var newest: SimulationRequest?
    for effect in effects {
      switch effect {
      case .simulate(let request): newest = request
      case .awaitRest(let movement): effectsOfRest(&state, movement, &newest)
      default: break
      }
    }
    guard let newest else { return }
    let end = clock.now + Self.simulating
    var answers: [Action] = []
    newest.run(isCancelled: { clock.now > end }, deliver: { answers.append($0) })
    for answer in answers { _ = state.update(answer) }
  }

  private func effectsOfRest(
    _ state: inout State, _ movement: Int, _ newest: inout SimulationRequest?
  ) {
    for case .simulate(let request) in state.update(.handRested(movement: movement)) {
      newest = request
    }
  }
}
