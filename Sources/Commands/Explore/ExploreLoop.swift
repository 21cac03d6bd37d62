import Events
import Explorer
import Plotting
import Terminal

/// The explorer on a terminal: events become actions, effects are carried out, frames are drawn.
struct ExploreLoop {
  private let screen: Screen
  private let mailbox: Mailbox<Action>
  private let simulations: SimulationRunner
  private var state: State
  /// What is measured beside it.
  private let live: LiveMeasurement?
  /// What writes down what is left to the next run.
  private let keeper: StateKeeper?
  /// What tells that the files of themes have changed.
  private let watch: ThemeWatch?
  /// When the hand counts as resting, and after which movement.
  private var rest: (movement: Int, at: ContinuousClock.Instant)?
  /// When the hand has rested long enough for what it did to be kept, and what was kept last.
  private var keeping: ContinuousClock.Instant?
  private var kept: Memory
  /// When what is played moves on.
  private var tick: ContinuousClock.Instant?

  /// How long nothing moves before axes are fitted.
  private static let pause: Duration = .milliseconds(350)

  init(
    _ screen: Screen, _ state: State, _ live: LiveMeasurement?, _ keeper: StateKeeper?,
    _ watch: ThemeWatch?
  ) {
    self.screen = screen
    self.state = state
    self.live = live
    self.keeper = keeper
    self.watch = watch
    kept = self.state.remembered()
    screen.watched = watch?.descriptor
    let mailbox = Mailbox<Action>(waker: screen.waker)
    self.mailbox = mailbox
    simulations = SimulationRunner { $0.forEach(mailbox.post) }
    let waker = screen.waker
    live?.start(by: Laboratory.measuring, post: mailbox.post, wake: waker.wake)
  }

  /// Runs until the person quits, or a signal ends it, which is returned.
  mutating func run() -> Ending? {
    carryOut(state.start())
    screen.draw(state.frame())
    while !state.isFinished {
      let wakeup = screen.wait(timeoutMilliseconds: millisecondsToWake)
      if let ending = wakeup.ending { return ending }
      let question = live?.screen.question
      if wakeup.watched, let entries = watch?.entries() {
        carryOut(state.update(.themesRead(entries)))
      }
      takeEvents()
      screen.draw(state.frame())
      if let question, rest == nil, state.isStill { live?.screen.answer(question) }
    }
    return nil
  }

  /// All that has arrived, so that the newest position of a dragged knob is what is drawn.
  private mutating func takeEvents() {
    var simulation: SimulationRequest?
    func newest(_ effects: [Effect]) -> [Effect] {
      effects.filter { effect in
        guard case .simulate(let request) = effect else { return true }
        simulation = request
        return false
      }
    }
    while let event = screen.nextEvent() {
      keeping = keeper.map { _ in ContinuousClock.now + Self.pause }
      carryOut(newest(state.update(action(event))))
    }
    for action in mailbox.drain() { carryOut(newest(state.update(action))) }
    if let rest, ContinuousClock.now >= rest.at {
      self.rest = nil
      carryOut(newest(state.update(.handRested(movement: rest.movement))))
    }
    if let tick, ContinuousClock.now >= tick {
      self.tick = nil
      keeping = keeper.map { _ in ContinuousClock.now + Self.pause }
      carryOut(newest(state.update(.ticked)))
    }
    if let simulation { simulations.start(simulation) }
    if let keeping, ContinuousClock.now >= keeping {
      self.keeping = nil
      if state.isAtRest { keep() }
    }
  }

  /// Writes what is left to the next run, where that has changed.
  mutating func keep() {
    guard let keeper, case let memory = state.remembered(), memory != kept else { return }
    kept = memory
    keeper.keep(memory, tell: mailbox.post)
  }

  private func action(_ event: Event) -> Action {
    switch event {
    case .key(let key): .keyPressed(key)
    case .mouse(let mouse): .mouseUsed(mouse)
    case .pasted(let text): .pasted(text)
    case .resized(let width, let height): .resized(Size(width: width, height: height))
    }
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .simulate(let request): simulations.start(request)
      case .awaitRest(let movement): rest = (movement, ContinuousClock.now + Self.pause)
      case .awaitTick(let milliseconds):
        tick = ContinuousClock.now + .milliseconds(milliseconds)
      case .write(let document): mailbox.post(DocumentFile.write(document))
      case .copy(let text): screen.copy(text)
      case .setMouse(let on): screen.setMouse(on)
      case .suspend: screen.suspend()
      case .redraw: screen.redrawAll()
      case .quit: break
      }
    }
  }

  private var millisecondsToWake: Int? {
    guard let next = [rest?.at, keeping, tick].compactMap({ $0 }).min() else { return nil }
    let left = ContinuousClock.now.duration(to: next).components
    return max(0, Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000) + 1)
  }
}
