internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// Opens the advisor; what was asked stays.
  mutating func advise() {
    if advice == nil { advice = AdviceState(experiment) }
    advice?.move(to: experiment)
    notice = nil
    overlay = .advice
  }

  /// A key while the advisor is open.
  mutating func pressInAdvice(_ key: Key) -> [Effect] {
    guard case .advising(let command) = KeyTable.advice.command(for: key) else {
      return changeLooks(key)
    }
    // Keys that act on what a small screen does not show are ignored.
    guard hasRoomToAdvise || command == .close else { return [] }
    let selected = advice?.selected ?? 0
    switch command {
    case .up: advice?.select(selected - 1)
    case .down: advice?.select(selected + 1)
    case .first: advice?.select(0)
    case .last: advice?.select(.max)
    case .changeL: advice?.toggle(.L)
    case .changekP: advice?.toggle(.kP)
    case .changekC: advice?.toggle(.kC)
    case .changeStrategy: advice?.toggle(.strategy)
    case .objective: advice?.showNextObjective()
    case .limits: ask(.limits, LimitText.text(advice?.limits ?? [:]))
    case .adopt: adoptAdvice()
    case .close: overlay = nil
    }
    return []
  }

  /// Whether the screen is large enough for the advisor.
  var hasRoomToAdvise: Bool {
    size.width >= AdvicePanel.smallest.width && size.height >= AdvicePanel.smallest.height
  }

  /// Takes limits that were typed; an empty text takes them all away.
  mutating func limitAdvice(_ text: String) -> [Effect] {
    do throws(LimitTextError) {
      let limits = try LimitText.limits(text, unit: scenario.unit)
      advice?.limit(limits)
      prompt = nil
      notice = nil
    } catch {
      notice = Notice(.problem, LimitText.sentence(error))
    }
    return []
  }

  /// The setting that is pointed at becomes the operating point.
  private mutating func adoptAdvice() {
    guard let setting = advice?.proposal?.setting else { return }
    overlay = nil
    var next = experiment
    next.scenario = setting.scenario
    (next.P, next.C) = (setting.pairing.P, setting.pairing.C)
    guard next != experiment else {
      notice = Notice(.plain, "that is what is there already")
      return
    }
    adopt(next, by: .other)
    notice = Notice(.plain, "now \(AdviceText.settings(setting)); u goes back")
  }

  /// The mouse while the advisor is open: a click on a row points at it, the wheel moves on.
  mutating func pressInAdvice(_ mouse: Mouse) {
    guard let advice, hasRoomToAdvise else { return }
    switch mouse.kind {
    case .pressed(.left):
      let panel = AdvicePanel(self, advice)
      if let row = panel.row(at: Point(x: mouse.x, y: mouse.y)) { self.advice?.select(row) }
    case .wheelUp: self.advice?.select(advice.selected - 1)
    case .wheelDown: self.advice?.select(advice.selected + 1)
    case .pressed, .dragged, .released: break
    }
  }
}
