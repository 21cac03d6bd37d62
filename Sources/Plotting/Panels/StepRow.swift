/// A value that stays until it changes, such as the queue's occupancy, as one row of bars.
///
/// Each cell shows the largest value that the time of the cell has seen.
public struct StepRow: Hashable, Sendable {
  /// What stands before the row.
  public var name: String
  /// From each x on, the value is y; in rising order of x.
  public var steps: [DataPoint]
  /// The time from the left end to the right one.
  public var time: ClosedRange<Double>
  /// The value of a full bar.
  public var maximum: Double
  /// How the steps look.
  public var style: Style
  /// How the name looks.
  public var labelStyle: Style
  /// The least width of the name, to align the row with a Gantt chart.
  public var nameWidth: Int

  /// A quantity that changes in steps, in one row.
  public init(
    name: String = "", steps: [DataPoint], time: ClosedRange<Double>, maximum: Double,
    style: Style = .plain, labelStyle: Style = .plain, nameWidth: Int = 0
  ) {
    self.name = name
    self.steps = steps
    self.time = time
    self.maximum = maximum
    self.style = style
    self.labelStyle = labelStyle
    self.nameWidth = nameWidth
  }

  /// Draws it into a row of the frame.
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    let text = Array(glyphs.spelled(name).unicodeScalars)
    let line = TimeLine(time, nameWidth: max(nameWidth, text.count), in: row)
    frame.overlay(text, labelStyle, x: row.x, y: row.y, within: line.names)
    for (column, peak) in peaks(line).enumerated() {
      guard let peak, peak > 0, maximum > 0 else { continue }
      let bars = glyphs.isASCII ? StepRow.asciiBars : StepRow.bars
      let share = min(1, peak / maximum)
      guard !share.isNaN else { continue }
      let level = max(0, Int(share * Double(bars.count)) - 1)
      frame.overlay(bars[level], style, x: line.cells.x + column, y: row.y)
    }
  }

  /// The largest value in each cell, nil before the first step.
  private func peaks(_ line: TimeLine) -> [Double?] {
    var peaks = [Double?](repeating: nil, count: line.cells.width)
    for (index, step) in steps.enumerated() {
      let end = index + 1 < steps.count ? steps[index + 1].x : .infinity
      let (lower, upper) = (line.scale.fraction(of: step.x), line.scale.fraction(of: end))
      guard lower < 1, upper > 0, lower < upper else { continue }
      let width = Double(peaks.count)
      let first = Int(max(0, lower) * width)
      let last = Int((min(1, upper) * width).rounded(.up))
      for column in first..<min(max(last, first + 1), peaks.count) {
        peaks[column] = max(peaks[column] ?? step.y, step.y)
      }
    }
    return peaks
  }

  private static let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiBars: [Unicode.Scalar] = [".", ":", "-", "=", "+", "*", "%", "#"]
}
