public import Plotting

extension State {
  /// What the screen shows now.
  public func frame() -> Frame {
    let layout = layout
    var pen = Pen(size, appearance)
    guard !layout.body.isEmpty else {
      FewLines(self).draw(with: &pen)
      return pen.frame
    }
    HeaderLine(self).draw(with: &pen, in: layout.header)
    BannerPanel(self).draw(with: &pen, in: layout.banner)
    drawStage(with: &pen, layout)
    SliderPanel(self).draw(with: &pen)
    WhyPanel(self).draw(with: &pen, in: layout.why)
    PollingPanel(self).draw(with: &pen, in: layout.polling)
    drawBottom(with: &pen, layout)
    switch overlay {
    case .help(let line): HelpPanel(first: line).draw(with: &pen, in: layout.body)
    case .presets(let selected):
      PresetPanel(self, selected: selected).draw(with: &pen, in: layout.body)
    case .compare: comparison.map { ComparePanel(self, $0).draw(with: &pen) }
    case .advice: advice.map { AdvicePanel(self, $0).draw(with: &pen) }
    case .lessons(let selected):
      LessonListPanel(self, selected: selected).draw(with: &pen, in: layout.body)
    case .export:
      if exporting.source == .comparison {
        comparison.map { ComparePanel(self, $0).draw(with: &pen) }
      }
      ExportPanel(self).draw(with: &pen, in: layout.body)
    case nil: break
    }
    return pen.frame
  }

  private func drawStage(with pen: inout Pen, _ layout: ScreenLayout) {
    switch view {
    case .plots:
      let curves = PlotPanel.curves(self)
      PlotPanel(self, .time).draw(curves, with: &pen, in: layout.timePlot)
      if showsResiduals, data != nil {
        ResidualPanel(self).draw(with: &pen, in: layout.workPlot)
      } else {
        PlotPanel(self, lowerReading).draw(curves, with: &pen, in: layout.workPlot)
      }
      lessonPanel?.draw(with: &pen)
      PeriodPanel(self).draw(with: &pen, in: layout.period)
      if lesson != nil, !hasRoomForLesson { LessonPanel.refuse(with: &pen, in: layout.stage) }
    case .map: MapPanel(self).draw(with: &pen, in: layout.stage)
    case .period: PeriodStage(self).draw(with: &pen, in: layout.stage)
    case .events: EventsStage(self).draw(with: &pen, in: layout.stage)
    case .multiples: MultiplesPanel(self).draw(with: &pen, in: layout.stage)
    case .margins: MarginsPanel(self).draw(with: &pen, in: layout.stage)
    }
  }

  /// The notice, and the keys below it; a long notice takes the row of the keys while it is there,
  /// and a long command as many rows above it as it needs.
  private func drawBottom(with pen: inout Pen, _ layout: ScreenLayout) {
    let notice = NoticeLine(self)
    let rows = notice.rows(layout.notice.width, pen)
    let isLong = rows > 1 && !layout.keys.isEmpty
    let least = isLong ? 2 : 1
    let height = notice.isCommand ? min(max(rows, least), size.height - 1) : least
    let bottom = layout.notice.y + least
    notice.draw(
      with: &pen, in: Rect(x: 0, y: bottom - height, width: layout.notice.width, height: height))
    if !isLong { KeyLine(self).draw(with: &pen, in: layout.keys) }
  }
}
