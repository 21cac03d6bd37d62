public import Plotting
internal import QueueModel

extension PlotSheet {
  /// The plots under each other as a figure.
  /// - Parameters:
  ///   - readings: what is plotted, from top to bottom.
  ///   - paper: light or dark.
  ///   - command: the command line that makes it.
  ///   - showsPoint: whether the operating point is marked.
  public func page(
    _ readings: [Reading] = [.time, .work], on paper: Paper, command: String,
    showsPoint: Bool = true
  ) -> PlotPage {
    var page = state.plotPage(readings, on: paper, showsPoint: showsPoint)
    page.description = "Made by: \(command)"
    return page
  }

  /// What the plots show, as numbers.
  public func table(command: String) -> Table { state.plotTable(command: command) }

  /// The plots as data, in the sheet's own appearance.
  public func plots(_ readings: [Reading], showsPoint: Bool = true) -> [LinePlot] {
    let curves = PlotPanel.curves(state)
    return readings.map { reading in
      var plot = PlotPanel(state, reading, isCompact: false).plot(curves)
      if !showsPoint { plot.markers.removeAll { ["●", "@"].contains($0.glyph) } }
      return plot
    }
  }

  /// Plots under a title, in equal shares of the rows.
  public func frame(of plots: [LinePlot], title: String) -> Frame {
    Self.frame(of: plots, title: title, state.size, state.appearance)
  }

  static func frame(
    of plots: [LinePlot], title: String, _ size: Size, _ appearance: Appearance
  ) -> Frame {
    var pen = Pen(size, appearance)
    let screen = Rect(size)
    pen.write(title, .title, x: 0, y: 0, maxWidth: screen.width)
    let rest = screen.inset(top: 1)
    for (index, plot) in plots.enumerated() {
      let top = rest.height * index / plots.count
      let bottom = rest.height * (index + 1) / plots.count
      let rect = Rect(x: 0, y: rest.y + top, width: rest.width, height: bottom - top)
      plot.render(into: &pen.frame, in: rect, glyphs: appearance.glyphs)
    }
    return pen.frame
  }
}
