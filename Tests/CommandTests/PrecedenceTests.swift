import ArgumentParser
import Explorer
import Plotting
import TestSupport
import Testing

@testable import Commands

/// Command line, environment, a person's files, what is remembered, what the program does by itself.
@Suite struct PrecedenceTests {
  private let folder: TemporaryFolder
  private var themes: String { folder.path + "/themes" }

  init() throws {
    folder = try TemporaryFolder()
    folder.makeFolder("themes")
    try folder.write("glyphs = \"block\"", to: "themes/mine.toml")
    try folder.write("text = \"red\"", to: "elsewhere.toml")
  }

  private func looks(_ arguments: String...) throws -> LookOptions {
    try LookOptions.parse(arguments)
  }

  private func found(_ looks: LookOptions, remembered word: String?) throws -> FoundThemes {
    try looks.foundThemes(
      folder: themes,
      remembered: word.map { RememberedTheme(word: $0, stateFile: "/s/state.toml") })
  }

  @Test func theTheme() throws {
    #expect(try found(looks(), remembered: nil).chosen.theme.name == Theme.standard.name)
    #expect(try found(looks(), remembered: "mine").chosen.theme.name == "mine")
    #expect(try found(looks("--theme", "light"), remembered: "mine").chosen.theme.name == "light")
  }

  @Test func aThemeInAFile() throws {
    let path = folder.path + "/elsewhere.toml"
    let themes = try found(looks(), remembered: path)
    #expect(themes.chosen.theme.name == "elsewhere")
    #expect(themes.word(for: "elsewhere") == path)
    #expect(themes.word(for: "light") == "light")
    var relative = themes
    relative.file = "a/elsewhere.toml"
    #expect(relative.word(for: "elsewhere", folder: "/w") == "/w/a/elsewhere.toml")
  }

  @Test(arguments: ["gone", "/no/such/file.toml"])
  func aThemeThatIsGoneIsSaid(_ word: String) throws {
    let themes = try found(looks(), remembered: word)
    #expect(themes.chosen.theme == Theme.standard)
    #expect(themes.problems.count == 1)
    #expect(themes.problems.first?.text.contains(word) == true)
  }

  @Test func theLineOfAThemeThatIsGoneIsSaid() throws {
    let state = folder.path + "/state.toml"
    try folder.write("# kept\nglyphs = \"dot\"\ntheme = \"gone\"\n", to: "state.toml")
    let themes = try looks().foundThemes(
      folder: themes, remembered: RememberedTheme(word: "gone", stateFile: state))
    let text = try #require(themes.problems.first?.text)
    #expect(text.hasPrefix("\(state):3: theme: \"gone\" is not known here; write "))
  }

  @Test func theGlyphs() throws {
    let mine = try found(looks(), remembered: "mine").chosen.theme
    func glyphs(_ looks: LookOptions, _ theme: Theme, _ isUTF8: Bool = true) -> GlyphSet {
      looks.glyphs(theme, isUTF8: isUTF8, isOnTerminal: false, remembered: .quadrant)
    }
    #expect(try glyphs(looks("--glyphs", "dot"), mine) == .dot)
    #expect(try glyphs(looks("--ascii"), mine) == .ascii)
    #expect(try glyphs(looks(), mine, false) == .ascii)
    #expect(try glyphs(looks(), mine) == .block)
    #expect(try glyphs(looks(), .standard) == .quadrant)
    #expect(
      try looks().glyphs(.standard, isUTF8: true, isOnTerminal: false) == .braille)
  }

  @Test func onlyAStartWithoutArgumentsTellsOfTheLastRun() throws {
    let state = try StateOptions.parse([])
    let memory = Memory(last: "kickscope nvme")
    #expect(state.hint(memory, arguments: ["kickscope"])?.contains("--last") == true)
    #expect(state.hint(memory, arguments: ["kickscope", "nvme"]) == nil)
    #expect(state.hint(Memory(), arguments: ["kickscope"]) == nil)
    #expect(try StateOptions.parse(["--no-state"]).file == nil)
    #expect(try StateOptions.parse(["--mouse"]).mouse == true)
    #expect(try StateOptions.parse(["--no-mouse"]).mouse == false)
  }
}
