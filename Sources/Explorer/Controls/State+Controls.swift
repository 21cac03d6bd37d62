internal import QueueModel

extension State {
  /// The rows of the slider panel from top to bottom: the knobs, then what the parties do, how times
  /// vary and where messages come from, each with its numbers below it.
  public var controls: [Control] {
    var controls = links.knobs.map(Control.knob)
    for party in Party.allCases {
      controls.append(.strategy(party))
      controls += experiment[party].settings.map { .setting(party, $0) }
    }
    for parameter in Parameter.allCases where parameter.isDuration {
      // Costs are constant unless the command line says otherwise.
      let distribution = experiment.variability[parameter]
      let isWork = parameter == .WP || parameter == .WC
      guard isWork || distribution != .constant else { continue }
      controls.append(.distribution(parameter))
      if distribution.hundredths != nil { controls.append(.variation(parameter)) }
    }
    controls.append(.arrivals)
    switch experiment.arrivals {
    case .greedy: break
    case .periodic, .poisson: controls.append(.interval)
    case .bursts: controls += [.interval, .burst, .spacing]
    }
    return controls
  }

  /// The regimes along the x axis; none along a control that is no knob.
  var segments: [Segment] {
    xControl.knob.map { scenario.segments(along: $0) } ?? []
  }

  /// The number at which a control stands; 0 for a choice.
  func value(of control: Control) -> Int { experiment.value(of: control) ?? 0 }
}
