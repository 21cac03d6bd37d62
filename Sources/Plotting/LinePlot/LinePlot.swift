/// Curves over one x axis, with boundaries, regime bands, points and labels.
///
/// From the top: title and legend, the plot's area with the y axis at its left, the x axis, its
/// labels, the bands. In a small rectangle the legend goes first, then the title, the labels, the
/// axis. Cells on which nothing is drawn are left as they are, backgrounds as well.
public struct LinePlot: Hashable, Sendable {
  /// What is plotted, in words.
  public var title = ""
  /// The horizontal axis.
  public var x: Scale
  /// The vertical axis.
  public var y: Scale
  /// Later curves are drawn over earlier ones; the legend names the last one first.
  public var curves: [Curve] = []
  /// Lines from top to bottom, such as borders.
  public var verticals: [Vertical] = []
  /// In rising order.
  public var bands: [Band] = []
  /// Later markers are drawn over earlier ones.
  public var markers: [Marker] = []
  /// Texts at points of the data.
  public var annotations: [Annotation] = []
  /// Values that the x axis marks before any other, the most important first.
  public var forcedTicks: [Double] = []
  /// What x is, with its unit; written in the row of the x labels.
  public var xName = ""
  /// Whether curves are named beside the title.
  public var showsLegend = true
  /// Whether there is an x axis with labels; a plot above another with the same x can do without.
  public var showsXAxis = true

  /// Whether there are numbers beside the y axis; a plot that shares them with others can do
  /// without.
  public var showsYLabels = true

  /// How the title looks.
  public var titleStyle = Style.plain
  /// How axes look.
  public var axisStyle = Style.plain
  /// How the labels of ticks look.
  public var labelStyle = Style.plain
  /// How the labels of forced ticks look.
  public var forcedTickStyle = Style.plain

  /// A plot without curves.
  public init(x: Scale, y: Scale) {
    self.x = x
    self.y = y
  }

  /// The cells of the plot itself when it is rendered into a rectangle.
  public func area(in rect: Rect) -> Rect {
    LinePlotLayout(self, in: rect).area
  }

  /// Draws the plot; whatever its size and data.
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) {
    let layout = LinePlotLayout(self, in: rect)
    guard !layout.area.isEmpty else { return }
    renderTitle(into: &frame, layout, glyphs)
    renderYAxis(into: &frame, layout, glyphs)
    renderXAxis(into: &frame, layout, glyphs)
    renderBands(into: &frame, layout, glyphs)
    renderArea(into: &frame, layout, glyphs)
  }
}
