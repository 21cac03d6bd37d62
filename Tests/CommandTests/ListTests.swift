import Explorer
import QueueModel
import TestSupport
import Testing

@testable import Commands

@Suite struct ListTests {
  private func text(_ write: (inout ByteSink) -> Void) -> String {
    var sink = ByteSink.inMemory()
    write(&sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func presetsAreListedWithRegimeTAndE() {
    let list = PresetList(presets: Preset.builtIn)
    let lines = text { list.write(.csv, to: &$0) }.split(separator: "\n")
    #expect(lines.count == 1 + Preset.builtIn.count)
    #expect(lines[0] == "name,title,regime,T,E,unit,group,file")
    #expect(lines[1] == "prototype,\(Preset.standard.title),FC,3900,5200,ns,teaching,")
    #expect(text { list.write(.table, to: &$0) }.hasPrefix("name "))
    let json = text { list.write(.json, to: &$0) }
    #expect(json.hasPrefix("[\n{\"name\":\"prototype\","))
    let results = #""regime":"FC","T":3900,"E":5200,"unit":"ns","group":"teaching","file":""}"#
    #expect(json.contains(results))
  }

  @Test func aPresetShowsWhereItsNumbersComeFrom() {
    let sheet = PresetSheet(preset: .standard)
    let table = text { sheet.write(.table, to: &$0) }
    #expect(table.contains("\nFC fast consumer, T 3 900, E 5 200\n"))
    for parameter in Parameter.allCases { #expect(table.contains("\n\(parameter.rawValue) ")) }
    let csv = text { sheet.write(.csv, to: &$0) }.split(separator: "\n")
    #expect(csv[0] == "parameter,value,unit,origin,source")
    #expect(csv[1].hasPrefix("L,256,,estimated,"))
    #expect(csv.count == 10)
    #expect(text { sheet.write(.json, to: &$0) }.contains(#""parameter":"WP","value":1500"#))
  }

  @Test func aPresetSaysWhatIsNotAsInThePaper() {
    var experiment = Preset.standard.experiment
    experiment.C = .poll
    experiment.variability.WP = .exponential
    experiment.arrivals = .poisson(interval: 5000)
    let preset = Preset(
      name: "x", title: "X", experiment: experiment, measured: [], source: "", note: "", x: .WP)
    let table = text { PresetSheet(preset: preset).write(.table, to: &$0) }
    #expect(table.hasPrefix("x: X\nno closed form\n"))
    for line in ["strategy C poll", "distribution WP exponential", "arrivals poisson:5000"] {
      #expect(table.contains("\n\(line)\n"))
    }
  }

  @Test func ownThemesComeBeforeThoseThatShip() throws {
    let folder = try TemporaryFolder()
    for name in ["kickscope", "kickscope/themes"] { folder.makeFolder(name) }
    try folder.write("name = \"Mine\"\n", to: "kickscope/themes/mine.toml")
    try folder.write("name = \"My dark\"\naxis = \"nonsense\"\n", to: "kickscope/themes/dark.toml")
    try folder.write("no theme", to: "kickscope/themes/notes.txt")
    let themes = ConfigurationFolder.path("themes") { $0 == "XDG_CONFIG_HOME" ? folder.path : nil }
    #expect(themes == "\(folder.path)/kickscope/themes")
    let (library, unreadable) = ThemeFiles.library(folder: themes)
    #expect(unreadable.isEmpty)
    #expect(library.entries.count == Theme.builtIn.count + 1)
    let dark = try #require(library.named("dark"))
    #expect(dark.theme.title == "My dark")
    #expect(dark.problems.map(\.line) == [2])
    #expect(library.named("mine")?.theme.title == "Mine")
    #expect(library.named("light")?.origin == .builtIn)
    let list = text { ThemeList(library: library).write(.csv, to: &$0) }
    #expect(list.contains("\ndark,My dark,,\(folder.path)/kickscope/themes/dark.toml\n"))
    #expect(list.contains(",built in\n"))
  }

  @Test func filesThatAreNoTexts() throws {
    let folder = try TemporaryFolder()
    try folder.write("a = 1\n", to: "good")
    #expect(try TextFile.read(folder.path + "/good") == "a = 1\n")
    #expect(throws: FileError.self) { try TextFile.read(folder.path) }
    #expect(throws: FileError.self) { try TextFile.read("/dev/zero") }
    #expect(throws: FileError.self) { try TextFile.read(folder.path + "/none") }
  }

  @Test func colourFollowsThePersonThenTheEnvironment() {
    let (none, noColor, dumb) = (["": ""], ["NO_COLOR": "1"], ["TERM": "dumb"])
    func isStrong(_ choice: ColorChoice, _ isTerminal: Bool, _ variables: [String: String]) -> Bool
    {
      choice.emphasises(isTerminal: isTerminal) { variables[$0] }
    }
    #expect(isStrong(.auto, true, none))
    #expect(!isStrong(.auto, false, none))
    #expect(!isStrong(.auto, true, noColor))
    #expect(!isStrong(.auto, true, dumb))
    #expect(isStrong(.always, false, noColor))
    #expect(!isStrong(.never, true, none))
  }
}
