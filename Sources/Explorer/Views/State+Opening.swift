internal import Plotting
internal import QueueModel

extension State {
  /// Opens on another view, or with something else along the x axis, before the first frame.
  public mutating func open(view: View = .plots, x: Control? = nil, isProjecting: Bool = false) {
    if let knob = x?.knob {
      plotFirst(along: knob)
      fitAll()
    } else if let x, experiment.value(of: x) != nil {
      selected = x
      plotted(along: x)
    }
    self.view = view
    self.isProjecting = isProjecting
    if layout.stage.isEmpty { self.view = .plots }
    reveal()
  }
}

extension Control {
  /// How the command line names it along the x axis; nil for what cannot be named there.
  var option: String? {
    switch self {
    case .knob(let knob): knob.symbol
    case .setting(let party, let setting): "\(party.rawValue).\(setting.rawValue)"
    case .interval: "interval"
    case .strategy, .distribution, .variation, .arrivals, .burst, .spacing: nil
    }
  }
}
