internal import Events

extension State {
  /// A key while the help is open.
  mutating func scrollHelp(_ key: Key, from line: Int) -> [Effect] {
    let last = max(0, HelpPanel.lines.count - HelpPanel.rows(in: layout.body))
    let key = key.code == .character(" ") ? Key(.pageDown) : key
    if let next = key.line(from: line, last: last) {
      overlay = .help(line: next)
    } else if key.code == .character("g") {
      return perform(.nextGlyphs)
    } else {
      overlay = nil
    }
    return []
  }

  /// A key while the list of presets is open.
  mutating func choosePreset(_ key: Key, from selected: Int) -> [Effect] {
    let presets = library.all
    if let next = key.line(from: selected, last: presets.count - 1) {
      overlay = .presets(selected: next)
      return []
    }
    switch key.code {
    case .enter, .right:
      overlay = nil
      let preset = presets[selected]
      open(preset, saying: preset.note.isEmpty ? preset.title : preset.note)
    case .escape, .character("q"), .character("p"), .left: overlay = nil
    default: break
    }
    return []
  }
}
