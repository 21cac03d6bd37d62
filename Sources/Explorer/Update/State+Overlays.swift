internal import Events

extension State {
  /// A key while the help is open.
  mutating func scrollHelp(_ key: Key, from line: Int) -> [Effect] {
    let last = max(0, HelpPanel.lines.count - HelpPanel.rows(in: layout.body))
    func show(_ line: Int) { overlay = .help(line: max(0, min(last, line))) }
    switch key.code {
    case .up, .character("k"): show(line - 1)
    case .down, .character("j"): show(line + 1)
    case .pageUp: show(line - 10)
    case .pageDown, .character(" "): show(line + 10)
    case .home: show(0)
    case .end: show(last)
    case .character("g"): return perform(.nextGlyphs)
    default: overlay = nil
    }
    return []
  }

  /// A key while the list of presets is open.
  mutating func choosePreset(_ key: Key, from selected: Int) -> [Effect] {
    let count = library.all.count
    func show(_ index: Int) { overlay = .presets(selected: max(0, min(count - 1, index))) }
    switch key.code {
    case .up, .character("k"): show(selected - 1)
    case .down, .character("j"): show(selected + 1)
    case .pageUp: show(selected - 10)
    case .pageDown: show(selected + 10)
    case .home: show(0)
    case .end: show(count - 1)
    case .enter, .right:
      overlay = nil
      let preset = library.all[selected]
      open(preset, saying: preset.note.isEmpty ? preset.title : preset.note)
    case .escape, .character("q"), .character("p"), .left: overlay = nil
    default: break
    }
    return []
  }
}
