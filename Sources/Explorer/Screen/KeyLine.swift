internal import Plotting

/// The bottom line: the keys that matter most, as many as fit.
struct KeyLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let bindings = offered.filter { $0.short != nil }
    // What leads on is always there; the others give way from the right.
    let leading: [Command] = [
      .compare, .help, .quit, .comparing(.plot), .comparing(.close),
    ]
    let last = bindings.filter { $0.commands.contains(where: leading.contains) }
    let rest = bindings.filter { !$0.commands.contains(where: leading.contains) }
    var room = rect.width - 1 - last.reduce(0) { $0 + width($1, pen) }
    var shown: [Binding] = []
    for binding in rest {
      guard width(binding, pen) <= room else { break }
      room -= width(binding, pen)
      shown.append(binding)
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
