internal import Plotting
public import QueueModel

/// What the explorer shows at first.
public struct Opening: Sendable {
  /// The view.
  public var view: View
  /// What lies along the x axis; nil is what the preset plots.
  public var x: Control?
  /// The knob along the y axis of the map; nil is WC, or WP where that lies along x.
  public var y: Knob?
  /// Whether T and E stand in big digits.
  public var isProjecting: Bool
  /// What is in doubt about the nine numbers.
  public var doubts = Doubts()

  /// What is shown; what is not given stays with the preset.
  public init(
    view: View = .plots, x: Control? = nil, y: Knob? = nil, isProjecting: Bool = false
  ) {
    (self.view, self.x, self.y, self.isProjecting) = (view, x, y, isProjecting)
  }
}

extension State {
  /// Puts on the screen what is shown at first, before the first frame.
  public mutating func open(_ opening: Opening) {
    if let knob = opening.x?.knob {
      plotFirst(along: knob)
      fitAll()
    } else if let x = opening.x, experiment.value(of: x) != nil {
      selected = x
      plotted(along: x)
    }
    if let y = opening.y { map.y = y }
    doubts = opening.doubts
    view = opening.view
    isProjecting = opening.isProjecting
    if layout.stage.isEmpty { view = .plots }
    reveal()
  }
}
