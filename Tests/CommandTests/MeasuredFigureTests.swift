import Plotting
import QueueLab
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import Commands

/// Figures 4 and 5 with a machine in them, and what is wrong with asking for them.
@Suite struct MeasuredFigureTests {
  private func records(
    _ lab: MadeUpLab = MadeUpLab(), _ strategies: [Strategy] = [.notify, .adaptive, .poll]
  ) throws -> [MeasurementRecord] {
    try FigureMeasurement(
      mode: .processes, isQuick: true, measuring: lab.measure, allowed: [0, 1]
    ).records(strategies)
  }

  private func size(_ width: Int, _ height: Int) -> Size { Size(width: width, height: height) }

  @Test func bothPartiesDoTheSameAlongThePapersSweep() throws {
    let records = try records()
    #expect(records.map(\.plan.setup.experiment.P) == [.notify, .adaptive, .poll])
    #expect(records.map(\.plan.setup.experiment.C) == [.notify, .adaptive, .poll])
    #expect(records.allSatisfy { $0.plan.setup.scenario.WC == 1100 && $0.plan.knob == .WP })
    #expect(records.allSatisfy { $0.points.count == 6 })
  }

  @Test func figureFiveIsDrawnWithCharacters() throws {
    let figure = FigureMeasurement.figure(try records())
    for (glyphs, marks) in [(GlyphSet.braille, "×◦+"), (.ascii, "xo+")] {
      var appearance = Appearance()
      appearance.glyphs = glyphs
      let text = figure.frame(size(100, 30), appearance).text
      for word in ["on this machine", "T: time per message (ns)", "E: CPU time", "notify", "poll"] {
        #expect(text.contains(word), "\(word)")
      }
      // All made-up strategies measure the same: the marker on top is the first one's.
      #expect(text.filter { $0 == marks.first }.count >= 12)
    }
  }

  @Test(arguments: [Paper.light, .dark])
  func figureFiveIsDrawnAsVectors(_ paper: Paper) throws {
    let page = FigureMeasurement.figure(try records()).page(
      on: paper, subtitle: "Made-up 9000", description: "how")
    let drawn = try DrawnPlots(Figure.plots(page).svg(on: paper))
    #expect(drawn.plots.count == 2 && drawn.ground == paper.ground)
    #expect(drawn.plots.allSatisfy { $0.isInside && $0.curves.count == 4 })
    #expect(try #require(drawn.plots.first).marks >= 18)
  }

  @Test func figureFivesNumbersAreARowForEachPoint() throws {
    let csv = FigureMeasurement.figure(try records()).table(command: "").csv
    let rows = csv.split(separator: "\n")
    #expect(rows.count == 19)
    #expect(rows[0] == "WP,strategy,T,T_low,T_high,E,E_low,E_high,T_sim,E_sim,is_disturbed")
    #expect(rows[1] == "312,notify,1301,1300,1302,2650,2650,2650,1313,2600,0")
    #expect(rows[7].hasPrefix("312,adaptive,"))
  }

  @Test func whatWasDisturbedIsSaid() throws {
    let lab = MadeUpLab(disturbed: [[0, 1]], hopeless: [2], isConcurrent: false)
    let remarks = FigureMeasurement.remarks(try #require(try records(lab, [.notify]).first))
    #expect(remarks.count == 7)
    #expect(remarks[0].hasPrefix("T over that of the model: off by "))
    #expect(remarks[2].hasPrefix("the CPUs do not run at the same time: NO: "))
    #expect(remarks[4].hasPrefix("4 of 19 runs were disturbed"))
    #expect(remarks[5] == "no run was undisturbed at 1 270")
  }

  @Test func aMeasurementThatFailsIsNotDrawn() throws {
    #expect(throws: CommandFailure.lab(.strategy(.adaptive, .P, .kvm(.exit)))) {
      try records(MadeUpLab(endsAfter: 0, failure: .strategy(.adaptive, .P, .kvm(.exit))))
    }
  }

  /// A folder with a calibration and its points, as `kickscope measure` leaves them.
  private func kept() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let plan = try MadeUpLab.plan()
    let files = try MeasurementFiles(
      plan, csv: folder.path + "/m.csv", preset: PresetPlace(folder.path + "/mine.toml"))
    var run = MeasurementRun(plan, files)
    try run.run(by: MadeUpLab().measure, isCancelled: { false }, tell: { _, _ in })
    return folder
  }

  @Test func figureFourTakesWhatWasKept() throws {
    let folder = try kept()
    let files = "--data \(folder.path)/m.csv --preset \(folder.path)/mine.toml"
    let text = try SpawnedCommand(shell: "$K figure 4 \(files)")
    #expect(text.status == 0, "\(text.messages)")
    #expect(text.output.contains("measured 3 of 3"))
    #expect(text.output.contains("3 of 3 rows are drawn"))
    let csv = try SpawnedCommand(shell: "$K figure 4 \(files) --csv -").output
    let rows = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let column = try #require(rows[0].firstIndex(of: "measured_T_high"))
    #expect(
      rows.dropFirst().filter { !$0[column].isEmpty }.map(\.[column]) == ["1304", "2304", "3004"])
    let svg = try SpawnedCommand(shell: "$K figure 4 \(files) --svg -").output
    #expect(try DrawnPlots(svg).plots.count == 1)
    #expect(svg.contains("measured 3 of 3"))
  }

  @Test func theExplorerOpensWhatWasKept() throws {
    let folder = try kept()
    let run = try SpawnedCommand(
      shell: "$K \(folder.path)/mine.toml --data \(folder.path)/m.csv --describe")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("3 of 3 rows are drawn"))
    let sheet = try SpawnedCommand(
      shell: """
        mkdir -p $D/.config/kickscope/presets
        cp \(folder.path)/mine.toml $D/.config/kickscope/presets; $K presets mine
        """)
    #expect(sheet.output.contains("measured   kickscope measure, processes"), "\(sheet.messages)")
  }

  @Test(arguments: [
    "figure 2 --measure kvm", "figure 4 --quick", "figure 5 --data x.csv", "figure --measure kvm",
    "figure 4 --measure kvm --data x.csv", "figure 4 --measure pigeons", "measure --halt irq",
    "measure --runs 0", "measure --csv a --runs-csv a", "measure --csv -",
    "measure --csv a.toml --preset a.toml",
  ]) func contradictionsAreWrongUsage(_ words: String) throws {
    let run = try SpawnedCommand(shell: "$K \(words)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.hasPrefix("Error: "))
  }

  @Test func figureFourSaysHowToAddTheMachine() throws {
    let text = try SpawnedCommand(shell: "$K figure").output
    #expect(text.contains("--measure processes") && text.contains("--data FILE --preset NAME"))
  }
}
