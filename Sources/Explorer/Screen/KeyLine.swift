internal import Plotting

/// The bottom line: the keys that matter most, as many as fit.
struct KeyLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let bindings = offered.filter { $0.short != nil }
    // What leads on is always there; of the others ×10 gives way first, then from the right.
    let leading: [Command] = [
      .nextView, .compare, .help, .quit, .comparing(.plot), .comparing(.close), .advising(.close),
    ]
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
    case (_, let hasRoom):
      KeyTable.sections.flatMap(\.bindings).filter { hasRoom || !$0.commands.contains(.compare) }
    }
  }

  private func keys(_ binding: Binding) -> String {
    binding.label.split(separator: " ").first.map(String.init).map {
      ["[", "{"].contains($0) ? binding.label : $0
    } ?? binding.label
  }

  private func width(_ binding: Binding, _ pen: Pen) -> Int {
    pen.width(of: keys(binding)) + pen.width(of: binding.short ?? "") + 3
  }
}
