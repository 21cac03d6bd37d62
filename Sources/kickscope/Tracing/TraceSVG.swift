import Plotting
import QueueModel
import QueueSimulator

/// A trace as a figure for papers and slides: the queue's curve, a lane for each party, a time axis
/// and a legend, in SVG 1.1. Activities differ by hatch as well as by colour.
struct TraceSVG {
  let trace: Trace
  let experiment: Experiment
  let title: String
  private let chart: SVGChart

  init(_ trace: Trace, of experiment: Experiment, isPeriod: Bool) {
    (self.trace, self.experiment) = (trace, experiment)
    let messages = NumberText.grouped(trace.messages)
    let plural = trace.messages == 1 ? "message" : "messages"
    title = isPeriod ? "One period: \(messages) \(plural)" : "The first \(messages) \(plural)"
    chart = SVGChart(
      width: Double(min(6000, max(860, 2 * trace.messages * 12))), end: trace.ticks(trace.period))
  }

  func write(to sink: inout ByteSink) {
    sink.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(chart.fullWidth)) 330" \
      width="\(number(chart.fullWidth))" height="330" role="img" \
      font-family="sans-serif" font-size="12" fill="#222">
      <title>\(Self.escaped(title)), \(Self.escaped(mechanisms))</title>
      <rect width="100%" height="100%" fill="#fff"/>
      <defs>

      """)
    for ink in TraceInk.allCases { sink.append(ink.pattern) }
    sink.append("</defs>\n")
    sink.append(text(title, x: 16, y: 24, size: 15))
    sink.append(text(mechanisms, x: 16, y: 42, fill: "#555"))
    writeQueue(to: &sink)
    for party in Party.allCases { writeLane(party, to: &sink) }
    writeAxis(to: &sink)
    writeLegend(to: &sink)
    sink.append("</svg>\n")
  }

  private static let queueTop = 60.0
  private static let queueHeight = 70.0
  private static let laneHeight = 34.0

  private static func top(of party: Party) -> Double { party == .P ? 150 : 196 }

  private func writeQueue(to sink: inout ByteSink) {
    let peak = trace.occupancy.map(\.messages).max() ?? 0
    let bottom = Self.queueTop + Self.queueHeight
    func y(_ messages: Int) -> Double {
      bottom - Double(messages) / Double(max(1, peak)) * Self.queueHeight
    }
    sink.append(text("Q", x: 16, y: bottom - 4, size: 15))
    sink.append(
      text("\(NumberText.grouped(peak))", x: chart.left - 6, y: y(peak) + 4, anchor: "end"))
    sink.append(text("0", x: chart.left - 6, y: bottom + 4, anchor: "end"))
    var path = "M\(number(chart.left)) \(number(bottom))"
    for step in trace.occupancy {
      path += "H\(number(chart.x(trace.ticks(step.time))))V\(number(y(step.messages)))"
    }
    path += "H\(number(chart.right))V\(number(bottom))Z"
    sink.append(
      """
      <path class="queue" d="\(path)" fill="#e4ecf4" stroke="#0072b2" stroke-width="1.2"/>

      """)
  }

  private func writeLane(_ party: Party, to sink: inout ByteSink) {
    let top = Self.top(of: party)
    sink.append(text(party.rawValue, x: 16, y: top + Self.laneHeight / 2 + 5, size: 15))
    sink.append("<g class=\"lane\" id=\"\(party.rawValue)\">\n")
    for activity in trace.activities where activity.party == party {
      let (start, end) = (trace.ticks(activity.start), trace.ticks(activity.end))
      let x = chart.x(start)
      // What costs nothing is an event all the same.
      let width = max(chart.x(end) - x, 0.8)
      let ink = TraceInk(activity.kind)
      sink.append(
        """
        <rect class="\(ink.rawValue)" x="\(number(x))" y="\(number(top))" \
        width="\(number(width))" height="\(number(Self.laneHeight))" \(ink.attributes)>\
        <title>\(party.rawValue) \(Self.escaped(words(activity))): \
        \(NumberText.decimal(start, places: 3)) to \(NumberText.decimal(end, places: 3))</title></rect>

        """)
      if case .work(let message) = activity.kind, width > 9 * Double("\(message)".count) + 4 {
        sink.append(
          text(
            "\(message)", x: x + width / 2, y: top + Self.laneHeight / 2 + 4, anchor: "middle",
            fill: ink.textFill))
      }
    }
    sink.append("</g>\n")
  }

  private func writeAxis(to sink: inout ByteSink) {
    let y = 240.0
    sink.append(
      """
      <path d="M\(number(chart.left)) \(number(y))H\(number(chart.right))" stroke="#222" fill="none"/>

      """)
    for tick in chart.ticks {
      let x = number(chart.x(tick.value))
      sink.append("<path d=\"M\(x) \(number(y))v5\" stroke=\"#222\" fill=\"none\"/>\n")
      sink.append(text(tick.label, x: chart.x(tick.value), y: y + 18, anchor: "middle"))
    }
    let unit = experiment.scenario.unit.word
    sink.append(text("time in \(unit)", x: chart.right, y: y + 34, anchor: "end", fill: "#555"))
  }

  /// Only what is in the figure.
  private func writeLegend(to sink: inout ByteSink) {
    let used = Set(trace.activities.map { TraceInk($0.kind) })
    var x = chart.left
    var y = 288.0
    for ink in TraceInk.allCases where used.contains(ink) {
      let width = 40 + 7 * Double(ink.word.count)
      if x + width > chart.right, x > chart.left { (x, y) = (chart.left, y + 20) }
      sink.append(
        """
        <rect x="\(number(x))" y="\(number(y))" width="22" height="14" \(ink.attributes)/>

        """)
      sink.append(text(ink.word, x: x + 28, y: y + 11))
      x += width + 6
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

  private func text(
    _ words: String, x: Double, y: Double, size: Int = 12, anchor: String = "start",
    fill: String = "#222"
  ) -> String {
    """
    <text x="\(number(x))" y="\(number(y))" font-size="\(size)" text-anchor="\(anchor)" \
    fill="\(fill)">\(Self.escaped(words))</text>

    """
  }

  private func number(_ value: Double) -> String { SVGChart.number(value) }

  /// Text as it can stand in an element; what XML forbids is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{9}", "\u{A}", "\u{D}", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}",
        "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: break
      }
    }
    return result
  }
}
