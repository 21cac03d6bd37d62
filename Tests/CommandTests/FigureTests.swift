import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import Commands

/// The figures that commands write, drawn by a renderer that is not ours.
@Suite(.serialized) struct FigureTests {
  private static let commands = [
    "figure 2", "figure 3", "figure 4", "figure 5", "plot", "plot slow-both --x L",
    "plot --strategy-C spin:400 --x C.B", "plot --distribution uniform:0.05",
    "plot --arrivals periodic:5us", "plot --x kP --L 8",
  ]

  @Test(arguments: commands + ["figure 4 --dark", "plot --dark"])
  func everyFigureIsDrawn(command: String) throws {
    let run = try SpawnedCommand(shell: "$K \(command) --svg -")
    try #require(run.status == 0, "\(run.messages)")
    let drawn = try DrawnPlots(run.output)
    #expect(drawn.ground == (command.hasSuffix("dark") ? Paper.dark : .light).ground)
    #expect(drawn.plots.count == (command.hasSuffix("5") || command.hasPrefix("p") ? 2 : 1))
    for plot in drawn.plots {
      let isGreedy = !command.contains("arrivals")
      #expect(plot.curves.count == (isGreedy ? 3 : 1))
      #expect(plot.curves.allSatisfy { $0.count >= 2 })
      #expect(plot.isInside)
      #expect(Set(plot.dashes).count == plot.dashes.count)
      #expect(plot.x.upperBound - plot.x.lowerBound > drawn.width / 2)
    }
    #expect(run.output.contains("<desc>"))
    let picture = try RenderedPicture(run.output)
    #expect(picture.width == Int(drawn.width) && picture.height == Int(drawn.height))
    let blank = try RenderedPicture.blank(width: picture.width, height: picture.height)
    #expect(picture.bytes > 8 * blank.bytes)
  }

  @Test func aTraceIsDrawnOnDarkPaperAsWell() throws {
    let run = try SpawnedCommand(shell: "$K trace --strategy-C spin:399 --svg - --dark")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("fill=\"\(Paper.dark.ground)\""))
    let picture = try RenderedPicture(run.output)
    let blank = try RenderedPicture.blank(width: picture.width, height: picture.height)
    #expect(picture.bytes > 8 * blank.bytes)
  }

  @Test func figureTwoHasThePapersMarks() throws {
    let svg = try SpawnedCommand(shell: "$K figure 2 --svg -").output
    for words in ["(WC−SP)/kC", "WP = WC", "kP·WC+SC", "NC/kC", "NP/kP", ">200<", ">2 600<"] {
      #expect(svg.contains(words), "\(words)")
    }
    #expect(try #require(try DrawnPlots(svg).plots.first).marks > 20)
  }

  @Test func aFigureIsAsLargeAsItIsToldTo() throws {
    let svg = try SpawnedCommand(shell: "$K figure 3 --svg - --size 50x20").output
    let drawn = try DrawnPlots(svg)
    #expect(drawn.width == 400 && drawn.height == 320)
  }

  @Test func withoutAFileItIsDrawnWithCharacters() throws {
    let run = try SpawnedCommand(shell: "$K figure 3 --size 70x16 --ascii")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 16 && lines.allSatisfy { $0.count <= 70 })
    #expect(run.output.hasPrefix("Figure 3: work per message against WC"))
    #expect(run.output.contains("polling") && run.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func allAreListed() throws {
    let run = try SpawnedCommand(shell: "$K figure")
    #expect(run.status == 0)
    for figure in PaperFigure.allCases { #expect(run.output.contains(figure.title)) }
    #expect(run.output.contains("is not in it"))
  }

  @Test(arguments: [
    ("$K figure 6", 64), ("$K figure --svg -", 64), ("$K figure 2 --dark", 64),
    ("$K plot --svg - --csv -", 64), ("$K plot --svg $D/a --csv $D/a", 64),
    ("$K figure 2 --svg $D/no/a.svg", 73),
    ("$K plot --csv /dev/full", 74), ("$K trace --svg $D", 73),
    ("$K figure 4 --csv $D/a.csv --json $D/a.json --svg $D/a.svg", 0),
  ]) func exitsWithAStatus(shell: String, status: Int32) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.isEmpty == (status == 0))
  }

  @Test func theNumbersOfAPlotAreScenarios() throws {
    let folder = try TemporaryFolder()
    let shell = """
      $K plot --csv \(folder.path)/a.csv --x-range 1000:1400
      $K eval --input \(folder.path)/a.csv --engine model --format csv > \(folder.path)/b.csv
      """
    let run = try SpawnedCommand(shell: shell)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try folder.text(of: "a.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let again = try folder.text(of: "b.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count > 100 && rows.count == again.count)
    let (T, evaluated) = (
      try #require(rows[0].firstIndex(of: "T")), try #require(again[0].firstIndex(of: "T"))
    )
    #expect(zip(rows, again).dropFirst().allSatisfy { Double($0[T]) == Double($1[evaluated]) })
    let simulated = try #require(rows[0].firstIndex(of: "sim_T"))
    let points = rows.dropFirst().filter { !$0[simulated].isEmpty }
    #expect(points.count >= 20)
    #expect(points.allSatisfy { Double($0[T]) == Double($0[simulated]) })
  }
}
