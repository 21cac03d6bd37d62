import Plotting
import Testing

@testable import Explorer

/// Which theme a name stands for.
@Suite struct ThemesLibraryTests {
  @Test func ownThemesComeBeforeBuiltInOnes() throws {
    let library = ThemeLibrary(files: [
      ("/home/me/zebra.toml", "text = \"red\""), ("/home/me/light.toml", "text = \"x\""),
      ("/home/me/aqua.toml", ""),
    ])
    #expect(
      library.entries.map(\.theme.name) == [
        "dark", "light", "projector", "colorblind", "solarized", "mono", "aqua", "zebra",
      ])
    let light = try #require(library.named("light"))
    #expect(light.origin == .file("/home/me/light.toml"))
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
    #expect(library.entries.count == 7)
  }

  @Test func nextGoesAround() {
    let library = ThemeLibrary()
    #expect(library.next(after: "dark")?.theme.name == "light")
    #expect(library.next(after: "mono")?.theme.name == "dark")
    #expect(library.next(after: "none")?.theme.name == "dark")
  }

  @Test func nearestName() {
    let library = ThemeLibrary()
    #expect(library.nearest(to: "ligth") == "light")
    #expect(library.nearest(to: "solarised") == "solarized")
    #expect(library.nearest(to: "colourblind") == "colorblind")
    #expect(library.nearest(to: "xyz") == nil)
  }
}
