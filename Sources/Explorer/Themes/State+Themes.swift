internal import Plotting

extension State {
  /// The next or the previous theme, round and round, and what is wrong with its file.
  mutating func showTheme(_ step: Int) {
    appearance.showNextTheme(step)
    memory.theme = appearance.theme.name
    notice =
      appearance.problems.summary.map { Notice(.problem, $0) }
      ?? Notice(.plain, "theme \(appearance.theme.name): \(appearance.theme.title)")
  }

  /// The next set of glyphs that the terminal can show.
  mutating func showNextGlyphs() {
    appearance.showNextGlyphs()
    memory.glyphs = appearance.glyphs
    notice = Notice(.plain, "glyphs: \(appearance.glyphs.rawValue)")
  }

  /// Themes whose files have changed: the one in use is shown anew, unless something is wrong with
  /// it.
  mutating func accept(themes entries: [ThemeLibrary.Entry]) {
    let old = appearance.themes.first { $0.theme.name == appearance.theme.name }
    appearance.themes = entries
    guard let new = entries.first(where: { $0.theme.name == appearance.theme.name }), new != old
    else { return }
    if let problem = new.problems.summary {
      notice = Notice(.problem, problem)
    } else {
      appearance.theme = new.theme
      notice = Notice(.plain, "theme \(new.theme.name): read again")
    }
  }
}
