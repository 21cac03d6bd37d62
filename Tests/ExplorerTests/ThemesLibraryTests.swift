import Events
import Plotting
import Testing

@testable import Explorer

/// Which theme a name stands for.
@Suite struct ThemesLibraryTests {
  @Test func ownThemesComeBeforeBuiltInOnes() throws {
    let library = ThemeLibrary(files: [
      ("themes/zebra.toml", "text = \"red\""), ("themes/light.toml", "text = \"x\""),
      ("themes/aqua.toml", ""),
    ])
    #expect(
      library.entries.map(\.theme.name) == Theme.builtIn.map(\.name) + ["aqua", "zebra"])
    let light = try #require(library.named("light"))
    #expect(light.origin == .file("themes/light.toml"))
    #expect(light.problems.map(\.key) == ["text"])
    #expect(library.named("dark")?.origin == .builtIn)
    #expect(library.named("zebra")?.theme[.text].foreground == .palette(1))
    #expect(library.named("none") == nil)
  }

  @Test func firstFileOfANameCounts() {
    let library = ThemeLibrary(files: [
      ("/a/mine.toml", "text = \"red\""), ("/b/mine.toml", "text = \"blue\""),
    ])
    #expect(library.named("mine")?.origin == .file("/a/mine.toml"))
    #expect(library.entries.count == Theme.builtIn.count + 1)
  }

  @Test func aPlacedThemeTakesTheNameAlone() {
    var library = ThemeLibrary(files: [("/a/mine.toml", "")])
    let names = library.entries.map(\.theme.name)
    library.place(ThemeLibrary.entry(file: "./mine.toml", text: "text = \"red\""))
    #expect(library.entries.map(\.theme.name) == names)
    #expect(library.named("mine")?.origin == .file("./mine.toml"))
    library.place(ThemeLibrary.entry(file: "./other.toml", text: ""))
    #expect(library.entries.map(\.theme.name) == ["other"] + names)
  }

  @Test func aBrokenThemeSaysSoWhenItIsReached() {
    let library = ThemeLibrary(files: [
      ("/a/light.toml", "text = \"x\"\naxis = \"y\""), ("/a/mono.toml", "oops"),
    ])
    var session = Session(appearance: Appearance(themes: library.entries))
    session.press("t")
    #expect(session.notice?.hasPrefix("/a/light.toml:1: text: \"x\" is no colour") == true)
    #expect(session.notice?.hasSuffix(" (and 1 more)") == true)
    #expect(session.state.notice?.kind == .problem)
    session.press("t")
    #expect(session.notice?.hasPrefix("theme projector: ") == true)
    for _ in Theme.builtIn where session.state.appearance.theme.name != "mono" {
      session.press("t")
    }
    #expect(session.notice?.hasPrefix("/a/mono.toml:1: ") == true)
  }
}
