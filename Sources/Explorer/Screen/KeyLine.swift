internal import Events
internal import Plotting

/// The bottom line: the keys that matter most, as many as fit.
struct KeyLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard state.prompt == nil else {
      pen.write("Enter takes it  Esc leaves it", .label, x: rect.x + 1, y: rect.y)
      return
    }
    let bindings = offered.filter { $0.short != nil }
    // What leads on is always there; of the others ×10 gives way first, then from the right.
    let leading: [Command] =
      [
        .nextView, .help, .quit, .teaching(.leave), .comparing(.plot), .comparing(.close),
        .advising(.close),
      ]
      + (inView.isEmpty ? [.compare] : [])
    let last = bindings.filter { $0.commands.contains(where: leading.contains) }
    var shown = bindings.filter { !$0.commands.contains(where: leading.contains) }
    func width(_ bindings: [Binding]) -> Int { bindings.reduce(0) { $0 + self.width($1, pen) } }
    while !shown.isEmpty, width(shown + last) > rect.width - 1 {
      shown.remove(
        at: shown.firstIndex { $0.commands.contains(.turn(.leapUp)) } ?? shown.count - 1)
    }
    var x = rect.x + 1
    for binding in shown + last {
      x = pen.write(keys(binding), .helpKey, x: x, y: rect.y, maxWidth: rect.maxX - x)
      x = pen.write(
        " \(binding.short ?? "")  ", .label, x: x, y: rect.y, maxWidth: rect.maxX - x)
    }
  }

  /// The keys that do something now.
  private var offered: [Binding] {
    switch (state.overlay, state.hasRoomToCompare) {
    case (.advice, _):
      KeyTable.advice.bindings.filter {
        state.hasRoomToAdvise || $0.commands.contains(.advising(.close))
      }
    case (.compare, true): KeyTable.comparison.bindings
    case (.compare, false):
      KeyTable.comparison.bindings.filter { $0.commands.contains(.comparing(.close)) }
    case (nil, _) where state.lesson != nil: inLesson
    case (_, let hasRoom):
      inView
        + KeyTable.sections.flatMap(\.bindings).filter { binding in
          (hasRoom || !binding.commands.contains(.compare))
            && !inView.contains { !Set($0.keys).isDisjoint(with: binding.keys) }
        }
    }
  }

  /// The keys that the view takes for itself.
  private var inView: [Binding] { KeyTable.section(of: state.view)?.bindings ?? [] }

  /// Until the answer is there the keys of the lesson, then those of the knobs behind them.
  private var inLesson: [Binding] {
    let challenge = state.lesson?.challenge
    let bindings = KeyTable.lesson.bindings.map { binding in
      challenge?.isReached == false && binding.commands.contains(.teaching(.next))
        ? binding.called("hint") : binding
    }
    let all = KeyTable.sections.flatMap(\.bindings)
    guard state.view == .plots else {
      let leave = bindings.filter { $0.commands.contains(.teaching(.leave)) }
      let taken: [Command] = [.stepDown, .quit, .compare]
      let own = inView.filter { $0.keys.allSatisfy { $0 != Key(.escape) } }
      return leave.map { $0.called("lesson") } + own
        + all.filter { !$0.commands.contains(where: taken.contains) }
    }
    guard state.isHiding else {
      let hidden: [Command] =
        [.teaching(.answer), .nextView, .compare, .quit]
        + (challenge == nil ? [] : [.teaching(.back)])
      return bindings.filter { !$0.commands.contains(where: hidden.contains) }
        + all.filter { !$0.commands.contains(where: hidden.contains) }
    }
    let looks: [Command] = [.nextTheme, .help]
    let later: [Command] = [.teaching(.next), .teaching(.again)]
    return bindings.filter { !$0.commands.contains(where: later.contains) }
      + all.filter { $0.commands.contains(where: looks.contains) }
  }

  private func keys(_ binding: Binding) -> String {
    binding.label.split(separator: " ").first.map(String.init).map {
      ["[", "{"].contains($0) || binding.commands.contains(.teaching(.leave)) ? binding.label : $0
    } ?? binding.label
  }

  private func width(_ binding: Binding, _ pen: Pen) -> Int {
    pen.width(of: keys(binding)) + pen.width(of: binding.short ?? "") + 3
  }
}
