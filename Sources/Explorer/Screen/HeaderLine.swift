internal import Plotting
internal import QueueModel

/// The first line: whose numbers these are, the regime, T, E and m.
struct HeaderLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    let scenario = state.scenario
    let form = scenario.closedForm
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.header]))
    let isWide = rect.width >= 100
    let unit = scenario.unit.symbol.isEmpty ? "" : " \(scenario.unit.symbol)"

    var facts = ["T \(Readout.ticks(form.T))\(unit)", "E \(Readout.ticks(form.E))\(unit)"]
    if isWide, let rate = Readout.rate(form.cycle.timePerMessage, scenario.unit) {
      facts[0] += " (\(rate))"
    }
    if rect.width >= 60 { facts.append(batch(form, isWide: isWide)) }
    if rect.width >= 76 { facts.append(simulator(form)) }
    let text = facts.joined(separator: isWide ? "   " : "  ") + " "
    let right = pen.write(text, .header, endingAt: rect.maxX, y: rect.y)

    let isChanged = scenario != state.preset.scenario ? "*" : ""
    let badge = " \(form.regime)\(rect.width >= 60 ? " \(form.regime.name)" : "") "
    let badgeWidth = pen.width(of: badge)
    var x = rect.x + 1
    let titleRoom = right - badgeWidth - 2 - x
    let name = "\(state.preset.title)\(isChanged)"
    let title =
      pen.width(of: name) + 11 <= titleRoom ? "kickscope  \(name)" : name
    if titleRoom >= 8 {
      pen.write(title, .header, x: x, y: rect.y, maxWidth: titleRoom - 1)
      x = isWide ? max(x + titleRoom / 2, x + pen.width(of: title) + 1) : x + titleRoom
      x = min(x, right - badgeWidth - 1)
    }
    pen.write(badge, .band(form.regime), x: x, y: rect.y, maxWidth: max(0, right - x))
  }

  private func batch(_ form: ClosedForm, isWide: Bool) -> String {
    let notifications = form.cycle.notifications
    guard notifications > 0 else { return isWide ? "no notifications" : "no kicks" }
    let messages = Readout.value(form.cycle.messages, .L)
    if !isWide { return "\(messages) msg/cycle" }
    let plural = form.cycle.messages == 1 ? "message" : "messages"
    return "\(messages) \(plural), \(notifications) kick\(notifications == 1 ? "" : "s") a cycle"
  }

  /// Whether the simulator has found the same fractions.
  private func simulator(_ form: ClosedForm) -> String {
    guard state.simulation.periodOf == state.scenario else { return "sim …" }
    guard let cycle = state.simulation.cycle(of: state.scenario) else { return "sim –" }
    return cycle.T == form.T && cycle.E == form.E ? "sim ✓" : "sim ✗"
  }
}
