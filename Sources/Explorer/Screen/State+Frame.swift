public import Plotting

extension State {
  /// What the screen shows now.
  public func frame() -> Frame {
    let layout = ScreenLayout(size)
    var pen = Pen(size, appearance)
    guard !layout.body.isEmpty else {
      FewLines(self).draw(with: &pen)
      return pen.frame
    }
    HeaderLine(self).draw(with: &pen, in: layout.header)
    PlotPanel(self, .T).draw(with: &pen, in: layout.timePlot)
    PlotPanel(self, .E).draw(with: &pen, in: layout.workPlot)
    PeriodPanel(self).draw(with: &pen, in: layout.period)
    SliderPanel(self).draw(with: &pen)
    WhyPanel(self).draw(with: &pen, in: layout.why)
    PollingPanel(self).draw(with: &pen, in: layout.polling)
    NoticeLine(self).draw(with: &pen, in: layout.notice)
    KeyLine(self).draw(with: &pen, in: layout.keys)
    switch overlay {
    case .help(let line): HelpPanel(self).draw(with: &pen, in: layout.body, from: line)
    case .presets(let selected): PresetPanel(selected: selected).draw(with: &pen, in: layout.body)
    case nil: break
    }
    return pen.frame
  }
}
