internal import Plotting
internal import QueueModel

extension State {
  /// A request for what is on the screen now, or nothing if the newest one asked for the same.
  mutating func simulationNeeded() -> [Effect] {
    let work = simulationWork
    if let last = simulation.request, last.experiment == experiment, last.work == work {
      return []
    }
    let request = SimulationRequest(
      id: (simulation.request?.id ?? 0) + 1, experiment: experiment, work: work)
    if case .plot(let axis) = work, !isOfSameCurve(axis) {
      // The closed form is drawn at once; a curve that is simulated stays until the next is there.
      if experiment.isPapersModel {
        simulation.points = []
      } else {
        simulation.arePointsOld = true
      }
      plotted = Plotted(experiment: experiment, axis: axis)
    }
    simulation.request = request
    simulation.isRunning = true
    return [.simulate(request)]
  }

  private var simulationWork: SimulationRequest.Work {
    let isComparing =
      overlay == .compare || overlay == .export && exporting.source == .comparison
    if isComparing, let comparison { return .compare(comparison.rows.map(\.experiment)) }
    return .plot(
      SimulationRequest.Axis(x: xControl, values: simulatedValues, hasLatency: hasLatency))
  }

  private var hasLatency: Bool {
    lowerReading.isLatency && !layout.workPlot.isEmpty
  }

  /// Whether the points of the plots are points of the curve that is asked for: the operating point
  /// only moved along it.
  private func isOfSameCurve(_ axis: SimulationRequest.Axis) -> Bool {
    guard let plotted, plotted.axis.x == axis.x, plotted.axis.values == axis.values else {
      return false
    }
    let (old, new) = (plotted.experiment.scenario, scenario)
    return (old.kP, old.kC) == (new.kP, new.kC)
      && plotted.experiment.pushing(axis.x, to: value(of: axis.x)) == experiment
  }

  /// Evenly spread over the x axis, coarse first: about one for six columns where the closed form
  /// draws the curve, and more where the points do.
  private var simulatedValues: [Int] {
    guard showsSimulation else { return [] }
    let viewport = xViewport
    let range = xControl == .L ? scenario.range(of: .L) : experiment.range(of: xControl)
    let width = max(layout.timePlot.width, layout.workPlot.width)
    let count =
      experiment.isPapersModel
      ? max(8, min(32, width / 6))
      : experiment.isDeterministic ? max(16, min(96, width / 2)) : max(12, min(40, width / 4))
    var seen: Set<Int> = []
    let places = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    let coarseFirst = [(0, 4), (2, 4), (1, 2)].flatMap { offset, step in
      stride(from: offset, to: count, by: step).map { places[$0] }
    }
    return coarseFirst.map { viewport.value(at: $0) }
      .filter { range.contains($0) && seen.insert($0).inserted }
  }

  mutating func accept(period: SimulatedPeriod, of request: Int) {
    guard let newest = simulation.request, newest.id == request else { return }
    // What is known well stays while the same is looked at again from the start.
    if let known = simulation.finding(of: newest.experiment), let next = period.finding,
      known.isTighter(than: next)
    {
      simulation.period = SimulatedPeriod(
        finding: known, trace: period.trace, isBeginning: period.isBeginning)
    } else {
      simulation.period = period
    }
    simulation.periodOf = newest.experiment
    fitTopsToPoints()
  }

  mutating func accept(points: [SimulatedPoint], of request: Int, isLast: Bool) {
    guard let newest = simulation.request, newest.id == request else { return }
    if isLast { simulation.isRunning = false }
    if simulation.arePointsOld, !points.isEmpty {
      simulation.points = []
      simulation.arePointsOld = false
    }
    // The same curve may have been asked for again while the operating point moved along it.
    for point in points {
      if let index = simulation.points.firstIndex(where: { $0.x == point.x }) {
        guard !simulation.points[index].finding.isTighter(than: point.finding) else { continue }
        simulation.points[index] = point
      } else {
        simulation.points.append(point)
      }
    }
    if !points.isEmpty { fitTopsToPoints() }
  }
}

/// The curve to which the simulator's points belong.
struct Plotted: Equatable, Sendable {
  let experiment: Experiment
  let axis: SimulationRequest.Axis
}
