import Explorer
import QueueModel
import TestSupport
import Testing

@testable import Commands

/// Scenarios in a person's configuration folder, by name on the command line.
@Suite(.serialized) struct ScenarioFilesTests {
  private static let numbers = "L = 8\nWP = 20\nWC = 10\nNP = 4\nNC = 3\nSP = 2\nSC = 0\n"
  private static let folder =
    "mkdir -p $D/.config/kickscope/presets; cd $D/.config/kickscope/presets;"

  @Test func ownScenariosAreReadAndBadFilesReported() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.numbers + "C = \"spin:4\"\n", to: "mine.toml")
    try folder.write("L = 8\nWPP = 3\n", to: "bad.toml")
    let library = ScenarioFiles.library(folder: folder.path)
    #expect(library.own.map(\.name) == ["mine"])
    #expect(library.own.first?.experiment.C == .spin(budget: 4))
    #expect(library.own.first?.file == "\(folder.path)/mine.toml")
    #expect(
      library.problems.map(\.text) == [
        "\(folder.path)/bad.toml:2: WPP: no such key; do you mean WP?"
      ])
    #expect(ScenarioFiles.names(folder: folder.path) == ["bad", "mine"])
    #expect(try ScenarioFiles.scenario(named: "mine", folder: folder.path)?.name == "mine")
    #expect(try ScenarioFiles.scenario(named: "none", folder: folder.path) == nil)
    #expect(throws: CommandFailure.self) {
      try ScenarioFiles.scenario(named: "bad", folder: folder.path)
    }
  }

  @Test func aMissingFolderIsNoProblem() {
    #expect(ScenarioFiles.library(folder: "/nowhere/at/all").problems.isEmpty)
    #expect(ScenarioFiles.library(folder: nil).own.isEmpty)
    #expect(ScenarioFiles.names(folder: nil).isEmpty)
  }

  /// What the explorer saves and the runner writes is what the list finds.
  @Test func writtenAndFound() throws {
    let run = try SpawnedCommand(
      shell: Self.folder
        + "printf '\(Self.numbers.replacing("\n", with: "\\n"))P = \"poll\"\\n' > my-ring.toml;"
        + "printf 'L = 8\\nWP = x\\n' > bad.toml; $K presets; $K presets my-ring; $K my-ring --describe | head -n 2;"
        + "$K eval --preset my-ring --format csv; $K my-rinq; $K bad --describe")
    let lines = run.output.split(separator: "\n").map(String.init)
    let listed = try #require(lines.first { $0.hasPrefix("my-ring ") })
    #expect(listed.contains(" own "))
    #expect(listed.hasSuffix("/.config/kickscope/presets/my-ring.toml"))
    #expect(lines.contains("strategy P poll"))
    #expect(lines.contains("P spins until it can go on."))
    #expect(lines.contains { $0.hasPrefix("8,1,1,20,10,4,3,2,0,FC,1,24,34,") })
    #expect(run.messages.contains("/presets/bad.toml:2: WP: "))
    #expect(run.messages.contains("did you mean my-ring?"))
    #expect(run.status == 65)
  }

  @Test func presetsKeepTheirStrategiesOnTheCommandLine() throws {
    let run = try SpawnedCommand(
      shell: """
        $K simulate --preset vhost-user --format json
        $K simulate --preset vhost-user --strategy notify --format json
        """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""strategy_P":"notify","strategy_C":"poll""#) == true)
    #expect(lines.last?.contains(#""strategy_P":"notify","strategy_C":"notify""#) == true)
    #expect(run.status == 0)
  }

  @Test func plotSaysHowFarMeasurementsAre() throws {
    let run = try SpawnedCommand(
      shell:
        "printf 'WP,WC,T,T_error\\n1300,1100,2750,50\\n1500,1100,3900,90\\n1500,900,1,1\\n' > $D/m.csv;"
        + "$K plot --data $D/m.csv --size 80x24 --glyphs braille; $K plot --x SC --data $D/m.csv --size 80x24 | tail -n 1;"
        + "$K plot --data $D/none.csv; echo $?; printf 'WP,T\\n1,x\\n' > $D/bad.csv; $K --data $D/bad.csv --describe"
    )
    #expect(run.output.contains("meas 2/3"))
    #expect(run.output.contains("m.csv: 2 of 3 rows are drawn, the others have another WC\n"))
    #expect(run.output.contains("T measured over model: median +5 %, worst +10 % at WP 1 300\n"))
    #expect(run.output.contains("m.csv has no column SC: x is for WP, WC\n"))
    #expect(run.output.contains("\n66\n"))
    #expect(run.messages.contains("bad.csv:2: T: 'x' is no time"))
    #expect(run.status == 65)
  }
}
