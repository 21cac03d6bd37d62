internal import Plotting
internal import QueueModel
internal import QueueSimulator

extension State {
  /// What is on screen as a figure, on its paper; the plots where the view has none of its own.
  func figure(on paper: Paper) -> Figure {
    if exporting.source == .comparison, let comparison {
      return .plots(comparisonPage(comparison, on: paper))
    }
    switch view {
    case .period, .events:
      if let trace = traceHere {
        return .trace(
          trace, experiment, isPeriod: simulation.period?.isBeginning != true,
          description: figureDescription)
      }
      return .plots(plotPage([.time, lowerReading], on: paper))
    case .multiples: return .plots(multiplesPage(on: paper))
    case .map where experiment.hasRegimes: return .plots(mapPage(on: paper))
    case .plots, .map, .margins: return .plots(plotPage([.time, lowerReading], on: paper))
    }
  }

  /// Whether the view has a figure of its own, and is not shown by the plots instead.
  var hasOwnFigure: Bool {
    switch view {
    case .plots, .multiples: true
    case .map: experiment.hasRegimes
    case .margins: false
    case .period, .events: traceHere != nil
    }
  }

  /// The period at the operating point, or how it begins; nil where it is not drawn.
  var traceHere: Trace? {
    simulation.periodOf == experiment ? simulation.period?.trace : nil
  }

  /// The plots under each other.
  func plotPage(_ readings: [Reading], on paper: Paper, showsPoint: Bool = true) -> PlotPage {
    var page = PlotPage(
      title: figureTitle, rows: plots(readings, on: paper, showsPoint: showsPoint).map { [$0] })
    page.subtitle = parameterText(without: showsPoint ? nil : xControl.knob)
    page.description = figureDescription
    page.markerNames = markerNames
    return page
  }

  /// The plots as data in the colours of a figure.
  func plots(_ readings: [Reading], on paper: Paper, showsPoint: Bool = true) -> [LinePlot] {
    let printed = printed(on: paper)
    let curves = Curves(scenario, along: xControl, in: xViewport, samples: 900)
    return readings.map { reading in
      var plot = PlotPanel(printed, reading, isCompact: false).plot(curves)
      plot.title = plot.title.replacing("  ", with: ": ")
      if !showsPoint { plot.markers.removeAll { $0.glyph == "●" } }
      return plot
    }
  }

  /// T or E against every knob, three beside each other.
  private func multiplesPage(on paper: Paper) -> PlotPage {
    var printed = printed(on: paper)
    printed.showsSimulation = false
    let plots = knobs.map { knob in
      printed.xControl = .knob(knob)
      printed.zoom = nil
      printed.tops[map.measure.reading] = MultiplesPanel(self).sharedTop
      let curves = Curves(scenario, along: .knob(knob), in: printed.xViewport, samples: 300)
      var plot = PlotPanel(printed, map.measure.reading, isCompact: false).plot(curves)
      plot.title = "\(map.measure) against \(knob.symbol)"
      return plot
    }
    var page = PlotPage(
      title: figureTitle,
      rows: stride(from: 0, to: plots.count, by: 3).map { start in
        Array(plots[start..<min(start + 3, plots.count)])
      })
    page.subtitle = parameterText(without: nil)
    page.description = figureDescription
    page.markerNames = markerNames
    page.sharesLegend = true
    return page
  }

  private func comparisonPage(_ comparison: Comparison, on paper: Paper) -> PlotPage {
    let plot = ComparePlot(printed(on: paper), comparison, comparison.front).figure
    var page = PlotPage(title: "Strategies side by side", rows: [[plot]])
    page.subtitle = parameterText(without: nil)
    page.description = figureDescription
    page.markerNames = [
      "●": "here", "◆": "none is better in both", "◦": "others",
    ]
    return page
  }

  /// The same state in the colours and glyphs of a figure.
  private func printed(on paper: Paper) -> State {
    var printed = self
    printed.appearance = Appearance(theme: .print(on: paper), themes: [], glyphs: .braille)
    return printed
  }

  private var figureTitle: String {
    let regime =
      experiment.hasRegimes ? "\(scenario.regime.rawValue), \(scenario.regime.name)" : ""
    return "\(preset.title)\(regime.isEmpty ? "" : ": ")\(regime)"
  }

  /// The nine numbers but for a knob that is no point, and what is not as in the paper's model.
  func parameterText(without knob: Knob?) -> String {
    let unit = scenario.unit.symbol
    let numbers = Parameter.allCases.filter { knob?.parameters.contains($0) != true }.map {
      "\($0.rawValue) \(Readout.value(scenario[$0]))"
    }
    let text = numbers.joined(separator: ", ") + (unit.isEmpty ? "" : " (\(unit))")
    return experiment.isPapersModel ? text : "\(text); \(experiment.summary())"
  }

  var figureDescription: String { "Made by: \(commandLine)" }

  private var markerNames: [Unicode.Scalar: String] {
    [
      "◦": experiment.isDeterministic ? "simulator" : "simulator, 95 % confidence",
      "●": "here: \(xControl.name) \(Readout.value(value(of: xControl), of: xControl))",
    ]
  }
}
