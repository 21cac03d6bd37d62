public import Plotting

/// Where each panel stands on a screen of some size; a panel that has no room is empty.
///
/// 120×40 and more, 80×24 (complete), 60×20, 40×12, and below that lines of text.
public struct ScreenLayout: Sendable {
  /// The row at the top.
  public private(set) var header: Rect
  /// Big digits below the header; empty unless they are asked for and there is room.
  public private(set) var banner: Rect
  /// All between the header and the bottom lines; empty on a screen that shows only text.
  public private(set) var body: Rect
  /// What a view other than the plots covers: the plots and the period.
  public private(set) var stage: Rect
  /// The plot of T, which is the upper one.
  public private(set) var timePlot: Rect
  /// The lower plot: E, latencies or residuals.
  public private(set) var workPlot: Rect
  /// The diagram of one period.
  public private(set) var period: Rect
  /// The text of a lesson; empty while there is none.
  public private(set) var lesson: Rect
  /// The sliders and the rows below them.
  public private(set) var sliders: Rect
  /// The reasons for the regime.
  public private(set) var why: Rect
  /// The comparison with polling.
  public private(set) var polling: Rect
  /// The line for what was just done.
  public private(set) var notice: Rect
  /// The line of keys at the bottom.
  public private(set) var keys: Rect
  /// Whether panels stand in boxes; otherwise a title line heads each.
  public let isBoxed: Bool

  /// The least screen with panels.
  public static let smallest = Size(width: 40, height: 12)

  /// The least screen with panels and so many rows of big digits.
  static func smallest(banner: Int) -> Size {
    Size(width: smallest.width, height: smallest.height + banner + 3)
  }

  /// - Parameters:
  ///   - size: of the screen, in cells.
  ///   - rows: what the panel of sliders would show if there were room.
  ///   - bannerHeight: rows of big digits; with them there are fewer panels.
  public init(_ size: Size, rows: Int = 9, banner bannerHeight: Int = 0) {
    let screen = Rect(size)
    let empty = Rect(x: 0, y: 0, width: 0, height: 0)
    (stage, timePlot, workPlot, period) = (empty, empty, empty, empty)
    (sliders, why, polling, lesson) = (empty, empty, empty, empty)
    isBoxed = size.width >= 100 && size.height >= 30
    header = screen.row(0)
    banner = empty
    let hasPanels = size.width >= Self.smallest.width && size.height >= Self.smallest.height
    guard hasPanels else {
      body = empty
      notice = empty
      keys = empty
      return
    }
    let bottom = size.height >= 16 ? 2 : 1
    notice = screen.row(size.height - bottom)
    keys = bottom == 2 ? screen.row(size.height - 1) : empty
    let hasBanner = bannerHeight > 0 && size.height >= Self.smallest(banner: bannerHeight).height
    banner = hasBanner ? screen.inset(top: 1).inset(bottom: size.height - 1 - bannerHeight) : empty
    body = screen.inset(top: 1 + banner.height, bottom: bottom)
    if size.width >= 60 { placeColumns(rows) } else { placeStack() }
  }

  /// Plots at the left, knobs and reasons at the right.
  private mutating func placeColumns(_ rows: Int) {
    let gap = isBoxed ? 0 : 1
    let rightWidth =
      isBoxed ? min(66, max(46, body.width * 44 / 100)) : min(40, max(27, body.width * 44 / 100))
    let left = Rect(x: 0, y: body.y, width: body.width - rightWidth - gap, height: body.height)
    stage = left
    let right = Rect(x: left.maxX + gap, y: body.y, width: rightWidth, height: body.height)

    let frame = isBoxed ? 2 : 1
    var periodHeight = 5 + frame
    if !isBoxed { periodHeight = left.height >= 20 ? 5 : left.height >= 16 ? 4 : 0 }
    let plots = left.height - periodHeight
    let workHeight = plots >= 12 && banner.isEmpty ? plots * 45 / 100 : 0
    (timePlot, workPlot, period) = left.stacked(plots - workHeight, workHeight, periodHeight)

    // The nine knobs come first, then the reasons, then the other rows.
    let spare = right.height - (isBoxed ? 17 : 11)
    let slidersHeight = min(right.height, max(9 + frame, min(rows + frame, spare)))
    let rest = right.height - slidersHeight
    let pollingHeight = rest >= 11 && banner.isEmpty ? 3 + frame + (isBoxed ? 1 : 0) : 0
    (sliders, why, polling) = right.stacked(slidersHeight, rest - pollingHeight, pollingHeight)
  }

  /// Whether any plot has room.
  var hasPlot: Bool { !timePlot.isEmpty || !workPlot.isEmpty }

  /// What stands below the plot in a lesson.
  enum LessonPart {
    /// The question; its answer is not there yet.
    case asking
    /// The explanation, and the period that proves it.
    case besidePeriod
    /// A text, with the room of a period that is not drawn.
    case alone
  }

  /// A lesson's text in place of the lower plot and, unless there is one to be seen, of the period.
  ///
  /// - Parameters:
  ///   - rows: how many the text needs; the plot gives some of its own where they are too few.
  ///   - showsTime: whether T is plotted where there is room for one plot.
  mutating func placeLesson(rows: Int, _ part: LessonPart, showsTime: Bool) {
    let height = stage.height
    let showsPeriod = part != .asking
    let periodHeight = !showsPeriod || height < 20 ? 0 : isBoxed ? 7 : 3
    let rest = height - periodHeight
    let hasBoth = rest >= 44
    let share = hasBoth || isBoxed && showsPeriod ? 55 : showsPeriod ? 50 : isBoxed ? 45 : 34
    var plotHeight = max(5, rest * share / 100)
    if part == .besidePeriod, rows > rest - plotHeight {
      plotHeight = max(min(plotHeight, 8), rest - rows)
    }
    var plot = Rect(x: 0, y: 0, width: 0, height: 0)
    // The plot is as high with a period as without, so that it stands still.
    (plot, lesson, period) =
      part == .alone
      ? stage.stacked(plotHeight, height - plotHeight, 0)
      : stage.stacked(plotHeight, rest - plotHeight, periodHeight)
    let timeHeight = hasBoth ? plotHeight * 55 / 100 : showsTime ? plotHeight : 0
    (timePlot, workPlot, _) = plot.stacked(timeHeight, plotHeight - timeHeight, 0)
  }

  /// One plot above the sliders, and a line that says why.
  private mutating func placeStack() {
    let slidersHeight = min(9, max(3, body.height - 9))
    let whyHeight = body.height - slidersHeight >= 8 ? 1 : 0
    let plotHeight = body.height - slidersHeight - whyHeight
    (timePlot, why, sliders) = body.stacked(plotHeight, whyHeight, slidersHeight)
    stage = timePlot
  }
}

extension Rect {
  /// Three rectangles of those heights from top to bottom.
  fileprivate func stacked(_ first: Int, _ second: Int, _ third: Int) -> (Rect, Rect, Rect) {
    (
      Rect(x: x, y: y, width: width, height: first),
      Rect(x: x, y: y + first, width: width, height: second),
      Rect(x: x, y: y + first + second, width: width, height: third)
    )
  }
}
