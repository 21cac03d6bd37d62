/// Time along the columns of a rectangle whose first columns hold names.
struct TimeLine {
  /// The columns of the names, with a blank behind them.
  let names: Rect
  let cells: Rect
  let scale: Scale

  init(_ time: ClosedRange<Double>, nameWidth: Int, in rect: Rect) {
    let width = nameWidth > 0 && rect.width >= 2 * (nameWidth + 1) ? nameWidth + 1 : 0
    names = Rect(x: rect.x, y: rect.y, width: width, height: rect.height)
    cells = rect.inset(left: width)
    scale = Scale(time)
  }

  /// The columns of a span, counted from the left cell; at least one, unless it is out of view.
  func columns(from start: Double, to end: Double) -> Range<Int>? {
    let (lower, upper) = (scale.fraction(of: start), scale.fraction(of: max(start, end)))
    guard lower < 1, upper >= 0, upper > 0 || lower == upper, !cells.isEmpty else { return nil }
    let width = Double(cells.width)
    let first = Int((max(0, lower) * width).rounded())
    let last = Int((min(1, upper) * width).rounded())
    if first < last { return first..<last }
    let cell = min(cells.width - 1, Int(max(0, lower) * width))
    return cell..<cell + 1
  }
}
