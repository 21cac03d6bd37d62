public import Plotting
public import QueueModel
public import QueueSimulator

/// A view as a figure for papers and slides.
public enum Figure: Sendable {
  /// Line plots.
  case plots(PlotPage)
  /// Who does what when.
  case trace(Trace, Experiment, isPeriod: Bool, description: String)

  /// The document.
  /// - Parameters:
  ///   - paper: light or dark.
  ///   - size: in pixels; a trace is as wide as it is long, and plots have a size that suits their
  ///     number if nil.
  public func svg(on paper: Paper, size: Size? = nil) -> String {
    switch self {
    case .plots(let page):
      let rows = page.rows.count
      let columns = page.rows.map(\.count).max() ?? 1
      let size =
        size
        ?? (columns > 1
          ? Size(width: 1080, height: 60 + 270 * rows)
          : Size(width: 760, height: 70 + (rows > 1 ? 300 : 380) * rows))
      return page.svg(width: Double(size.width), height: Double(size.height), on: paper)
    case .trace(let trace, let experiment, let isPeriod, let description):
      return TraceFigure(
        trace, of: experiment, isPeriod: isPeriod, paper: paper, description: description
      ).svg
    }
  }
}
