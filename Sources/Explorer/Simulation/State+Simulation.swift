internal import Plotting
internal import QueueModel

extension State {
  /// A request for what is on the screen now, or nothing if the newest one asked for the same.
  mutating func simulationNeeded() -> [Effect] {
    let values = simulatedValues
    if let last = simulation.request, last.scenario == scenario, last.xKnob == xKnob,
      last.values == values
    {
      return []
    }
    let sameCurve =
      simulation.request.map { last in
        last.xKnob == xKnob && last.values == values
          && (last.scenario.kP, last.scenario.kC) == (scenario.kP, scenario.kC)
          && last.scenario.pushing(xKnob, to: scenario[xKnob]) == scenario
      } ?? false
    let request = SimulationRequest(
      id: (simulation.request?.id ?? 0) + 1, scenario: scenario, xKnob: xKnob, values: values)
    if !sameCurve { simulation.points = [] }
    simulation.request = request
    simulation.isRunning = true
    return [.simulate(request)]
  }

  /// Evenly spread over the x axis, about one for three columns, coarse first.
  private var simulatedValues: [Int] {
    guard showsSimulation else { return [] }
    let viewport = xViewport
    let range = scenario.range(of: xKnob)
    let count = max(8, min(32, ScreenLayout(size).timePlot.width / 6))
    var seen: Set<Int> = []
    let places = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    let coarseFirst =
      stride(from: 0, to: count, by: 2).map { places[$0] }
      + stride(from: 1, to: count, by: 2).map { places[$0] }
    return coarseFirst.map { viewport.value(at: $0) }
      .filter { range.contains($0) && seen.insert($0).inserted }
  }

  mutating func accept(period: SimulatedPeriod, of request: Int) {
    guard let newest = simulation.request, newest.id == request else { return }
    simulation.period = period
    simulation.periodOf = newest.scenario
  }

  mutating func accept(points: [SimulatedPoint], of request: Int, isLast: Bool) {
    guard let newest = simulation.request, newest.id == request else { return }
    // The same curve may have been asked for again while the operating point moved along it.
    let known = Set(points.map(\.x))
    simulation.points.removeAll { known.contains($0.x) }
    simulation.points += points
    if isLast { simulation.isRunning = false }
  }
}
