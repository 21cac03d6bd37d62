import Plotting
import Testing

@testable import Explorer

/// A theme that is being edited is shown as it is written.
@Suite struct ThemesReloadTests {
  private func library(_ text: String) -> ThemeLibrary {
    ThemeLibrary(files: [("/themes/mine.toml", text)])
  }

  private func state(_ library: ThemeLibrary, in name: String) throws -> State {
    let theme = try #require(library.named(name)).theme
    return State(
      size: Size(width: 120, height: 36),
      appearance: Appearance(theme: theme, themes: library.entries))
  }

  @Test func theOneInUseIsShownAnew() throws {
    var state = try state(library("text = \"red\""), in: "mine")
    let new = library("text = \"blue\"")
    _ = state.update(.themesRead(new.entries))
    #expect(state.appearance.theme == new.named("mine")?.theme)
    #expect(state.notice?.text == "theme mine: read again")
    #expect(state.frame() != (try self.state(library("text = \"red\""), in: "mine")).frame())
  }

  @Test func aMistakeIsSaidAndTheLastGoodLookStays() throws {
    let old = library("text = \"red\"")
    var state = try state(old, in: "mine")
    _ = state.update(.themesRead(library("text = \"blue\"\naxis = \"bleu\"").entries))
    #expect(state.appearance.theme == old.named("mine")?.theme)
    #expect(state.notice?.kind == .problem)
    #expect(state.notice?.text.hasPrefix("/themes/mine.toml:2: axis:") == true)
    let mended = library("text = \"blue\"\naxis = \"blue\"")
    _ = state.update(.themesRead(mended.entries))
    #expect(state.appearance.theme == mended.named("mine")?.theme)
  }

  @Test func anotherOneChangesNothingOnScreen() throws {
    var state = try state(library("text = \"red\""), in: "dark")
    let before = state.frame()
    let new = library("text = \"blue\"")
    _ = state.update(.themesRead(new.entries))
    #expect(state.frame() == before)
    #expect(state.appearance.themes == new.entries)
  }

  @Test func oneThatIsGoneStaysOnScreen() throws {
    let old = library("text = \"red\"")
    var state = try state(old, in: "mine")
    _ = state.update(.themesRead(ThemeLibrary().entries))
    #expect(state.appearance.theme == old.named("mine")?.theme)
  }
}
