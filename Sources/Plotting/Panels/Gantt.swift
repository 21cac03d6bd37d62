/// Who does what from when to when: a row for each party over a time axis.
public struct Gantt: Hashable, Sendable {
  /// One row for each.
  public var lanes: [Lane]
  /// The time from the left end to the right one.
  public var time: ClosedRange<Double>
  /// What the axis counts, written in the row of its labels.
  public var timeName = ""
  /// How the axis looks.
  public var axisStyle = Style.plain
  /// How names and times look.
  public var labelStyle = Style.plain
  /// The least width of the names, to align charts and step rows under each other.
  public var nameWidth = 0

  /// A chart of lanes over a time.
  public init(lanes: [Lane], time: ClosedRange<Double>) {
    self.lanes = lanes
    self.time = time
  }

  /// The cells of the lanes without their names, when the chart is rendered into a rectangle.
  public func area(in rect: Rect) -> Rect {
    let cells = timeLine(in: rect).cells
    return Rect(
      x: cells.x, y: cells.y, width: cells.width, height: min(lanes.count, cells.height))
  }

  /// Draws lanes from the top as far as there are rows, then the axis, then its labels.
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) {
    let line = timeLine(in: rect)
    for (index, lane) in lanes.prefix(rect.height).enumerated() {
      let name = Array(glyphs.spelled(lane.name).unicodeScalars)
      frame.overlay(name, labelStyle, x: rect.x, y: rect.y + index, within: line.names)
      for span in inDrawingOrder(lane.spans) {
        guard let columns = line.columns(from: span.start, to: span.end) else { continue }
        let glyph = glyphs.glyph(span.glyph)
        for column in columns {
          frame.overlay(glyph, span.style, x: line.cells.x + column, y: rect.y + index)
        }
      }
    }
    renderAxis(into: &frame, line, glyphs)
  }

  private func timeLine(in rect: Rect) -> TimeLine {
    let widest = lanes.reduce(nameWidth) { max($0, $1.name.unicodeScalars.count) }
    return TimeLine(time, nameWidth: widest, in: rect)
  }

  private func inDrawingOrder(_ spans: [Span]) -> [Span] {
    guard let first = spans.first, spans.contains(where: { $0.priority != first.priority }) else {
      return spans
    }
    return spans.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }.map(\.element)
  }

  private func renderAxis(into frame: inout Frame, _ line: TimeLine, _ glyphs: GlyphSet) {
    let axis = line.cells.row(lanes.count)
    let labels = line.cells.row(lanes.count + 1)
    guard !axis.isEmpty else { return }
    for column in axis.x..<axis.maxX {
      frame.overlay(glyphs.glyph("─"), axisStyle, x: column, y: axis.y)
    }
    let name = Array(glyphs.spelled(timeName).unicodeScalars)
    var row = LabelRow(labels)
    if 3 * name.count <= labels.width, row.claim(labels.maxX - name.count, width: name.count) {
      frame.overlay(name, labelStyle, x: labels.maxX - name.count, y: labels.y, within: labels)
    }
    for tick in line.scale.ticks(fitting: axis.width) {
      guard let cell = line.scale.cell(of: tick.value, count: axis.width) else { continue }
      frame.overlay(glyphs.glyph("┬"), axisStyle, x: axis.x + cell, y: axis.y)
      let label = Array(tick.label.unicodeScalars)
      if let start = row.place(width: label.count, over: axis.x + cell, mayShift: false) {
        frame.overlay(label, labelStyle, x: start, y: labels.y, within: labels)
      }
    }
  }
}
