import CAllocations
import Commands
import Events
import Explorer
import Glibc
import Plotting
import Programs
import Synchronization

/// Keys pressed in process in front of one picture, each from `update` to its frame, while what they
/// ask for is simulated on another thread and taken between them, as the explorer's loop does.
struct SceneRun {
  private(set) var sample = Sample()
  /// Time on a processor, of which other programs take nothing.
  private(set) var processorTime = Sample()
  private(set) var allocations: [Double] = []
  private(set) var bytes: [Double] = []

  /// Keys between two rests of the hand.
  private static let restEvery = 25
  /// How long a hand that is fast pauses, in microseconds.
  static let pauses = 1_000...9_000

  private let answers = Answers()
  private let simulations: SimulationRunner
  private var state: State
  /// What the screen shows; freeing it is not what a key costs.
  private var drawn: Frame

  /// - Parameter isRandom: whether times are exponential, so that simulating never ends soon.
  init(_ scene: Scene, size: Size, isRandom: Bool, keys: Int, seed: UInt64) {
    let answers = answers
    simulations = SimulationRunner { answers.add($0) }
    let effects: [Effect]
    (state, effects) = scene.state(size, isRandom: isRandom)
    drawn = state.frame()
    carryOut(effects)
    var generator = SplitMix64(seed: seed)
    for index in 0..<keys {
      let pause = Int.random(in: Self.pauses, using: &generator)
      usleep(UInt32(pause))
      takeAnswers()
      press(scene.turns[index % scene.turns.count], isAtRest: index % Self.restEvery == 0)
    }
    simulations.stop()
  }

  private mutating func press(_ key: Key, isAtRest: Bool) {
    let before = allocations_of_thread()
    let start = ContinuousClock.now
    let startOfWork = Self.threadTime()
    let effects = state.update(.keyPressed(key))
    let frame = state.frame()
    processorTime.append(Self.threadTime() - startOfWork)
    sample.append(start.duration(to: .now))
    let after = allocations_of_thread()
    drawn = frame
    allocations.append(Double(after.count - before.count))
    bytes.append(Double(after.bytes - before.bytes))
    carryOut(effects)
    guard isAtRest else { return }
    for case .awaitRest(let movement) in effects {
      carryOut(state.update(.handRested(movement: movement)))
    }
  }

  /// How long this thread has been on a processor.
  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// What was found meanwhile, each time with the frame that shows it.
  private mutating func takeAnswers() {
    let found = answers.take()
    guard !found.isEmpty else { return }
    for action in found { carryOut(state.update(action)) }
    drawn = state.frame()
  }

  private func carryOut(_ effects: [Effect]) {
    for case .simulate(let request) in effects { simulations.start(request) }
  }

  /// What the simulator has found so far.
  private final class Answers: Sendable {
    private let actions = Mutex<[Action]>([])

    func add(_ found: [Action]) { actions.withLock { $0 += found } }

    func take() -> [Action] {
      actions.withLock { waiting in
        defer { waiting = [] }
        return waiting
      }
    }
  }
}
