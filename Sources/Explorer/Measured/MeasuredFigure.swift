public import Plotting
internal import QueueModel

/// What several strategies were measured to do along the work of P: T and E, as in the paper's
/// Figure 5.
public struct MeasuredFigure: Hashable, Sendable {
  /// What one strategy did.
  public struct Series: Hashable, Sendable {
    /// What the series is called in the legend.
    public let name: String
    /// From left to right.
    public let points: [Point]

    /// Points under a name.
    public init(name: String, points: [Point]) {
      (self.name, self.points) = (name, points)
    }
  }

  /// What was measured at one value, and what the simulator says of it.
  public struct Point: Hashable, Sendable {
    /// The value along x, in ticks.
    public let x: Int
    /// The measured time per message.
    public let T: MeasuredData.Quantity
    /// The measured work per message.
    public let E: MeasuredData.Quantity
    /// T by the simulator, with the costs found there.
    public let simulatedT: Double
    /// E by the simulator, with the costs found there.
    public let simulatedE: Double
    /// Whether no run was undisturbed.
    public let isDisturbed: Bool

    /// A measured point and what the simulator says of it.
    public init(
      x: Int, T: MeasuredData.Quantity, E: MeasuredData.Quantity, simulatedT: Double,
      simulatedE: Double, isDisturbed: Bool = false
    ) {
      self.isDisturbed = isDisturbed
      (self.x, self.T, self.E) = (x, T, E)
      (self.simulatedT, self.simulatedE) = (simulatedT, simulatedE)
    }

    func quantity(_ measure: Quantity) -> MeasuredData.Quantity { measure == .T ? T : E }

    func simulated(_ measure: Quantity) -> Double { measure == .T ? simulatedT : simulatedE }
  }

  /// What stands above the figure.
  public let title: String
  /// What lies along x.
  public let xName: String
  /// What times are in.
  public let unit: String
  /// What was measured, one series for each strategy.
  public let series: [Series]

  /// At most three series, which the plots tell apart.
  public init(title: String, xName: String, unit: String, series: [Series]) {
    (self.title, self.xName, self.unit, self.series) = (title, xName, unit, series)
  }

  /// The plots of T and E as characters.
  public func frame(_ size: Size, _ appearance: Appearance) -> Frame {
    PlotSheet.frame(of: plots(appearance), title: title, size, appearance)
  }

  /// The plots of T and E as a figure.
  public func page(on paper: Paper, subtitle: String, description: String) -> PlotPage {
    let appearance = Appearance(theme: .print(on: paper), themes: [], glyphs: .braille)
    var page = PlotPage(title: title, rows: plots(appearance).map { [$0] })
    let disturbed = series.flatMap(\.points).count(where: \.isDisturbed)
    page.subtitle =
      disturbed == 0 ? subtitle : "\(subtitle); \(disturbed) points are of disturbed runs alone"
    page.description = description
    return page
  }

  /// A row for each value and strategy.
  public func table(command: String) -> Table {
    var table = Table(
      columns: [
        xName, "strategy", "T", "T_low", "T_high", "E", "E_low", "E_high", "T_sim", "E_sim",
        "is_disturbed",
      ], command: command)
    for series in series {
      for point in series.points {
        let measured = [point.T, point.E].flatMap { [$0.value, $0.low, $0.high] }
        table.append(
          [.whole(point.x), .text(series.name)]
            + (measured + [point.simulatedT, point.simulatedE]).map(Table.Field.number)
            + [.whole(point.isDisturbed ? 1 : 0)])
      }
    }
    return table
  }
}
