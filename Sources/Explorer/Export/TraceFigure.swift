internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// A trace as a figure for papers and slides: the queue's curve, a lane for each party, a time axis
/// and a legend. Activities differ by hatch as well as by colour.
struct TraceFigure {
  private let trace: Trace
  private let experiment: Experiment
  private let title: String
  private let paper: Paper
  private let description: String
  /// How wide the time axis is, in pixels.
  private let width: Double

  init(
    _ trace: Trace, of experiment: Experiment, isPeriod: Bool, paper: Paper,
    description: String
  ) {
    (self.trace, self.experiment) = (trace, experiment)
    (self.paper, self.description) = (paper, description)
    let messages = Readout.counted(trace.messages, "message")
    title = isPeriod ? "One period: \(messages)" : "The first \(messages)"
    width = Double(min(6000, max(860, 2 * trace.messages * 12)))
  }

  var svg: String {
    var svg = SVG(
      width: Self.left + width + 30, height: 330, paper: paper,
      title: "\(title), \(mechanisms)", description: description)
    for ink in TraceInk.allCases { svg.define(ink.pattern(on: paper)) }
    svg.write(title, x: 16, y: 24, size: 15, isBold: true)
    svg.write(mechanisms, x: 16, y: 42, ink: paper.softInk)
    drawQueue(into: &svg)
    for party in Party.allCases { drawLane(party, into: &svg) }
    drawAxis(into: &svg)
    drawLegend(into: &svg)
    return svg.text
  }

  private static let left = 60.0
  private static let queueTop = 60.0
  private static let queueHeight = 70.0
  private static let laneHeight = 34.0

  private static func top(of party: Party) -> Double { party == .P ? 150 : 196 }

  private var right: Double { Self.left + width }
  private var end: Double { trace.ticks(trace.period) }

  private func x(_ time: Double) -> Double { Self.left + (end > 0 ? time / end : 0) * width }

  private func drawQueue(into svg: inout SVG) {
    let peak = trace.peak
    let bottom = Self.queueTop + Self.queueHeight
    func y(_ messages: Int) -> Double {
      bottom - Double(messages) / Double(max(1, peak)) * Self.queueHeight
    }
    svg.write("Q", x: 16, y: bottom - 4, size: 15)
    svg.write(NumberText.grouped(peak), x: Self.left - 6, y: y(peak) + 4, anchor: .end)
    svg.write("0", x: Self.left - 6, y: bottom + 4, anchor: .end)
    var path = "M\(SVG.number(Self.left)) \(SVG.number(bottom))"
    for step in trace.occupancy {
      path += "H\(SVG.number(x(trace.ticks(step.time))))V\(SVG.number(y(step.messages)))"
    }
    path += "H\(SVG.number(right))V\(SVG.number(bottom))Z"
    svg.add(
      "path",
      [
        "class": "queue", "d": path, "fill": paper == .light ? "#e4ecf4" : "#1e3b52",
        "stroke": paper == .light ? "#0072b2" : "#56b4e9", "stroke-width": "1.2",
      ])
  }

  private func drawLane(_ party: Party, into svg: inout SVG) {
    let top = Self.top(of: party)
    svg.write(party.rawValue, x: 16, y: top + Self.laneHeight / 2 + 5, size: 15)
    svg.beginGroup(["class": "lane", "id": party.rawValue])
    for activity in trace.activities where activity.party == party {
      let (start, end) = (trace.ticks(activity.start), trace.ticks(activity.end))
      let x = x(start)
      // What costs nothing is an event all the same.
      let width = max(self.x(end) - x, 0.8)
      let ink = TraceInk(activity.kind)
      let times = [start, end].map { NumberText.decimal($0, places: 3) }
      svg.add(
        "rect",
        [
          "class": ink.rawValue, "x": SVG.number(x), "y": SVG.number(top),
          "width": SVG.number(width), "height": SVG.number(Self.laneHeight),
          "fill": ink.reference, "stroke": ink.rim, "stroke-width": "0.6",
        ], tip: "\(party.rawValue) \(words(activity)): \(times[0]) to \(times[1])")
      if case .work(let message) = activity.kind, width > 9 * Double("\(message)".count) + 4 {
        svg.write(
          "\(message)", x: x + width / 2, y: top + Self.laneHeight / 2 + 4, anchor: .middle,
          ink: ink.textFill)
      }
    }
    svg.endGroup()
  }

  private func drawAxis(into svg: inout SVG) {
    let y = 240.0
    func line(_ path: String) {
      svg.add("path", ["class": "axis", "d": path, "stroke": paper.ink, "fill": "none"])
    }
    line("M\(SVG.number(Self.left)) \(SVG.number(y))H\(SVG.number(right))")
    for tick in Scale(0...max(end, 1e-9)).ticks(atMost: Int(width / 90)) {
      line("M\(SVG.number(x(tick.value))) \(SVG.number(y))v5")
      svg.write(tick.label, x: x(tick.value), y: y + 18, anchor: .middle)
    }
    let unit = experiment.scenario.unit.symbol
    svg.write(
      "time in \(unit.isEmpty ? "ticks" : unit)", x: right, y: y + 34, anchor: .end,
      ink: paper.softInk)
  }

  /// Only what is in the figure.
  private func drawLegend(into svg: inout SVG) {
    let used = Set(trace.activities.map { TraceInk($0.kind) })
    var x = Self.left
    var y = 288.0
    for ink in TraceInk.allCases where used.contains(ink) {
      let width = 40 + SVG.width(of: ink.word)
      if x + width > right, x > Self.left { (x, y) = (Self.left, y + 20) }
      svg.add(
        "rect",
        [
          "class": "sample", "x": SVG.number(x), "y": SVG.number(y), "width": "22",
          "height": "14", "fill": ink.reference, "stroke": ink.rim, "stroke-width": "0.6",
        ])
      svg.write(ink.word, x: x + 28, y: y + 11)
      x += width
    }
  }

  private func words(_ activity: Activity) -> String {
    if case .work(let message) = activity.kind { return "works on message \(message)" }
    return TraceInk(activity.kind).word
  }

  private var mechanisms: String {
    let scenario = experiment.scenario
    let parameters = Parameter.allCases.map { "\($0.rawValue) \(NumberText.grouped(scenario[$0]))" }
    return "P \(experiment.P.text), C \(experiment.C.text); \(parameters.joined(separator: ", "))"
  }
}
