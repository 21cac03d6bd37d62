import Plotting
import Testing

@testable import Explorer

/// What a style's text means, and what the roles become that a theme leaves out.
@Suite struct ThemesStyleTests {
  @Test(arguments: [
    ("#b58900", Style(foreground: .rgb(red: 0xb5, green: 0x89, blue: 0))),
    ("#B58900", Style(foreground: .rgb(red: 0xb5, green: 0x89, blue: 0))),
    ("red", Style(foreground: .palette(1))),
    ("bright-white", Style(foreground: .palette(15))),
    ("color208", Style(foreground: .palette(208))),
    ("default", Style()),
    ("bold", Style(attributes: .bold)),
    ("bold underline cyan", Style(foreground: .palette(6), attributes: [.bold, .underline])),
    ("black on yellow", Style(foreground: .palette(0), background: .palette(3))),
    (
      "dim reverse default on color0", Style(background: .palette(0), attributes: [.dim, .reverse])
    ),
    ("on yellow", Style(foreground: .palette(0), background: .palette(3))),
    ("on blue bold", Style(foreground: .palette(15), background: .palette(4), attributes: .bold)),
  ])
  func text(value: String, style: Style) throws {
    let theme = try Theme(parsing: "jump = \"\(value)\"", file: "a.toml")
    #expect(theme[.jump] == style)
  }

  @Test(arguments: [
    ("#fff", "#fff"), ("#12345g", "#12345g"), ("#+12345", "#+12345"), ("purple", "purple"),
    ("color256", "color256"), ("color+1", "color+1"), ("color", "color"),
    ("bright-bright-red", "bright-bright-red"), ("Red", "Red"), ("bright-", "bright-"),
    ("bold rot", "rot"), ("red on on", "on"), ("#١٢٣٤٥٦", "#١٢٣٤٥٦"),
  ])
  func noColour(value: String, word: String) {
    let problems = Theme.reading("jump = \"\(value)\"", file: "a.toml").problems
    #expect(
      problems == [FileError(file: "a.toml", line: 1, key: "jump", problem: .noColor(word: word))])
  }

  @Test(arguments: ["", "   ", "red green", "bold bold", "red on", "on red on blue"])
  func noStyle(value: String) {
    let problems = Theme.reading("jump = \"\(value)\"", file: "a.toml").problems
    #expect(
      problems == [FileError(file: "a.toml", line: 1, key: "jump", problem: .noStyle(value: value))]
    )
  }

  @Test func bothWaysToWriteRolesAreTheSame() throws {
    let dotted = try Theme(parsing: "curve.polling = \"red\"\nband.FC = \"blue\"", file: "a.toml")
    let tables = try Theme(
      parsing: "[curve]\npolling = \"red\"\n[band]\nFC = \"blue\"", file: "a.toml")
    let inline = try Theme(
      parsing: "curve = { polling = \"red\" }\nband = { FC = \"blue\" }", file: "a.toml")
    #expect(dotted == tables)
    #expect(dotted == inline)
    #expect(dotted[.curvePolling].foreground == .palette(1))
  }

  @Test func quotedDottedKeyIsTheRoleToo() throws {
    let theme = try Theme(parsing: "\"curve.polling\" = \"red\"", file: "a.toml")
    #expect(theme[.curvePolling].foreground == .palette(1))
  }

  @Test func loneColourOfABandIsItsGround() throws {
    let theme = try Theme(
      parsing: "[band]\nFC = \"#ffff00\"\nFP = \"#000060\"\nSS = \"red on white\"", file: "a.toml")
    let (black, white) = (
      Color.rgb(red: 0, green: 0, blue: 0), Color.rgb(red: 255, green: 255, blue: 255)
    )
    #expect(theme[.bandFC].foreground == black)
    #expect(theme[.bandFP].foreground == white)
    #expect(theme[.bandSS] == Style(foreground: .palette(1), background: .palette(7)))
  }

  @Test func emptyThemeIsTheTerminalsOwn() throws {
    let theme = try Theme(parsing: "", file: "somewhere/empty.toml")
    #expect(theme.name == "empty")
    #expect(theme.title == "empty")
    #expect(theme.glyphs == nil)
    for role in Role.allCases {
      #expect(theme[role].foreground == .terminal)
      #expect(theme[role].background == .terminal)
    }
    #expect(theme[.focus].attributes == .reverse)
    #expect(theme[.bandFC] != theme[.bandFP])
  }

  @Test func everythingStandsOnTheThemesGround() throws {
    let theme = try Theme(parsing: "background = \"#101020\"\nlabel = \"dim\"", file: "a.toml")
    for role in Role.allCases {
      #expect(theme[role].background == .rgb(red: 0x10, green: 0x10, blue: 0x20), "\(role)")
      #expect(theme[role].foreground == .rgb(red: 255, green: 255, blue: 255), "\(role)")
    }
  }

  @Test func derivedRolesFollowTheirOrigin() throws {
    let theme = try Theme(parsing: "label = \"#777777\"\njump = \"red\"", file: "a.toml")
    let gray = Color.rgb(red: 0x77, green: 0x77, blue: 0x77)
    for role in [Role.axis, .box, .border, .sliderTrack, .curvePolling, .diagramBlocked] {
      #expect(theme[role].foreground == gray, "\(role)")
    }
    #expect(theme[.diagramNotification].foreground == .palette(1))
  }

  @Test(arguments: Role.allCases)
  func everyChainEndsAtTheBackground(role: Role) {
    var (current, seen) = (role, Set<Role>())
    while let origin = current.origin, seen.insert(current).inserted { current = origin.role }
    #expect(current == .background)
  }

  @Test func glyphsAndNames() throws {
    let theme = try Theme(
      parsing: "name = \"Mine\"\nauthor = \"me\"\nglyphs = \"ascii\"", file: "/x/mine.toml")
    #expect(theme.name == "mine")
    #expect(theme.title == "Mine")
    #expect(theme.author == "me")
    #expect(theme.glyphs == .ascii)
  }

  @Test func luminanceByWCAG() throws {
    let gray = Color.rgb(red: 0x77, green: 0x77, blue: 0x77)
    let white = Color.rgb(red: 255, green: 255, blue: 255)
    let contrast = try #require(gray.contrast(with: white))
    #expect(abs(contrast - 4.478) < 0.001)
    #expect(Color.palette(208).components.map { [$0.red, $0.green, $0.blue] } == [255, 135, 0])
    #expect(Color.palette(255).components.map { [$0.red, $0.green, $0.blue] } == [238, 238, 238])
    #expect(Color.terminal.luminance == nil)
  }
}
