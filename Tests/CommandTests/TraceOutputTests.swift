import Foundation
import Glibc
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import QueueSimulator
@testable import Commands

@Suite struct TraceOutputTests {
  private func experiments() throws -> [Experiment] {
    let scenario = try Scenario.prototype
    var list = Experiment.comparison(of: scenario).map(\.experiment).filter {
      $0.P != .adaptive && $0.C != .adaptive
    }
    list.append(Experiment(scenario, arrivals: .periodic(interval: 9000)))
    let short = try Scenario(L: 4, WP: 15, WC: 11, NP: 0, NC: 0, SP: 90, SC: 0)
    list.append(Experiment(short))
    return list
  }

  private func svg(_ experiment: Experiment) throws -> String {
    let figure = Figure.trace(
      try trace(of: experiment), experiment, isPeriod: true, description: "")
    return figure.svg(on: .light)
  }

  @Test func csvTilesThePeriodOfEachParty() throws {
    for experiment in try experiments() {
      let trace = try trace(of: experiment)
      var sink = ByteSink.inMemory()
      TraceRows(trace: trace).write(to: &sink)
      let lines = String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines[0] == "party,kind,message,start,end")
      var ends: [Substring: Double] = [:]
      for line in lines.dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        try #require(fields.count == 5)
        let (start, end) = (try #require(Double(fields[3])), try #require(Double(fields[4])))
        #expect(start == ends[fields[0], default: 0])
        ends[fields[0]] = end
        #expect(fields[1] == "work" ? Int(fields[2]) != nil : fields[2].isEmpty)
      }
      #expect(ends == ["P": Double(trace.period), "C": Double(trace.period)])
    }
  }

  @Test func fractionsOfTicksAreDecimals() throws {
    let work = Activity(party: .P, kind: .work(message: 0), start: 3, end: 10)
    let trace = Trace(
      period: 10, scale: 4, messages: 1, activities: [work],
      occupancy: [Trace.Step(time: 0, messages: 0)])
    var sink = ByteSink.inMemory()
    TraceRows(trace: trace).write(to: &sink)
    #expect(String(decoding: sink.bytes, as: UTF8.self).hasSuffix("\nP,work,0,0.75,2.5\n"))
  }

  @Test func svgIsWellFormedAndHasEveryActivity() throws {
    for experiment in try experiments() {
      let trace = try trace(of: experiment)
      let figure = try DrawnTrace(parsing: svg(experiment))
      for party in Party.allCases {
        let drawn = trace.activities.filter { $0.party == party }.count
        #expect(figure.lanes[party.rawValue] == drawn)
      }
      #expect(figure.queueCurves == 1)
      #expect(figure.isWithinPicture)
      #expect(figure.references.isSubset(of: figure.identifiers))
    }
  }

  @Test func textFromOutsideIsEscaped() throws {
    #expect(SVG.escaped("a<b>&\"c\u{1B}[1m\u{0}") == "a&lt;b&gt;&amp;&quot;c[1m")
  }

  @Test func everyKindOfActivityLooksDifferent() {
    let patterns = TraceInk.allCases.map { $0.pattern(on: .light) }
    #expect(Set(patterns).count == patterns.count)
    // Whoever sees no colours has the hatch: without any, there is one fill each of work.
    let hatches = TraceInk.allCases.map { ink in
      ink.pattern(on: .light).split(separator: "/>", maxSplits: 1)[1]
        .replacing(/#[0-9a-f]{3,6}/, with: "#")
        .replacing(/ink-[a-z-]*/, with: "")
    }
    #expect(Set(hatches).count >= TraceInk.allCases.count - 2)
  }

  @Test func theFigureIsNotBlankWhenItIsRendered() throws {
    let folder = try TemporaryFolder()
    let experiment = Experiment(try .prototype, C: .spin(budget: 399))
    try folder.write(svg(experiment), to: "a.svg")
    let run = try SpawnedCommand(
      shell: """
        command -v rsvg-convert > /dev/null || { echo apt-get install librsvg2-bin >&2; exit 1; }
        rsvg-convert -o $D/a.png '\(folder.path)/a.svg' && wc -c < $D/a.png
        """)
    #expect(run.status == 0, "\(run.messages)")
    // An empty picture of that size has some 2 kB.
    let size = Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
    #expect(try #require(size) > 10_000)
  }

  @Test func textShowsTheRhythm() throws {
    let experiment = Experiment(try .prototype)
    let frame = TraceSheet(
      try trace(of: experiment), of: experiment, isPeriod: true, width: 60,
      appearance: Appearance(glyphs: .ascii, hasColor: false)
    ).frame()
    #expect(
      frame.text == """
        one period: 1 message in 3 900 ns, queue <= 1 of 256
        # work  % work  N notify  / start-up  , told  . blocked

        Q ####################  ####################################
        P ######################NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN
        C ///%%%%%%%%%%%%%%%%...,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
          +------+------+-------+------+-------+------+-------+-----
          0     500   1 000   1 500  2 000   2 500  3 000   3 500 ns
        """)
  }

  @Test func longPeriodsGoOverSeveralStrips() throws {
    let experiment = Experiment(try Scenario.prototype.turning(.WP, to: 1010))
    let trace = try trace(of: experiment)
    let frame = TraceSheet(
      trace, of: experiment, isPeriod: true, width: 60, appearance: Appearance(glyphs: .ascii)
    ).frame()
    let lanes = frame.text.split(separator: "\n").filter { $0.hasPrefix("P ") }
    #expect(lanes.count > 1)
    #expect(lanes.allSatisfy { $0.count > 30 })
    #expect(frame.size.width == 60)
  }
}

/// What a figure holds.
private struct DrawnTrace {
  var lanes: [String: Int] = [:]
  var queueCurves = 0
  var references: Set<String> = []
  var identifiers: Set<String> = []
  var isWithinPicture = true

  init(parsing text: String) throws {
    var lane: String?
    var width = 0.0
    for event in try XMLEvents(of: text).events {
      guard case .start(let name, let attributes) = event else {
        if event == .end("g") { lane = nil }
        continue
      }
      if let id = attributes["id"] { identifiers.insert(id) }
      if let fill = attributes["fill"], fill.hasPrefix("url(#") {
        references.insert(String(fill.dropFirst(5).dropLast()))
      }
      if name == "svg" { width = Double(attributes["width"] ?? "") ?? 0 }
      if name == "g" { lane = attributes["id"] }
      if name == "path", attributes["class"] == "queue" { queueCurves += 1 }
      guard name == "rect", let lane else { continue }
      lanes[lane, default: 0] += 1
      let (x, extent) = (Double(attributes["x"] ?? ""), Double(attributes["width"] ?? ""))
      isWithinPicture =
        isWithinPicture && (x ?? -1) >= 0 && (extent ?? 0) > 0 && (x ?? 0) + (extent ?? 0) <= width
    }
  }
}
