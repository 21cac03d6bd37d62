public import QueueModel
public import QueueSimulator

/// What is to be simulated for the screen: one period at the operating point, and points along
/// the x axis.
public struct SimulationRequest: Equatable, Sendable {
  /// Answers carry it; those to an older request are dropped.
  public let id: Int
  public let scenario: Scenario
  public let xKnob: Knob
  /// The values of the x knob, in the order in which they are simulated.
  public let values: [Int]
}

/// What the simulator found at the operating point.
public struct SimulatedPeriod: Equatable, Sendable {
  /// The regenerative cycle; nil where it is longer than the simulator was asked to follow.
  public let cycle: Cycle?
  /// Who does what in it; nil where it is too long to be drawn.
  public let trace: Trace?
}

/// T and E by the simulator at one value of the x knob.
public struct SimulatedPoint: Equatable, Sendable {
  public let x: Int
  public let cycle: Cycle
}

extension SimulationRequest {
  /// Messages after which the simulator gives up looking for the end of a period.
  public static let messageLimit = 2_000_000
  /// Messages in the longest period that is drawn.
  public static let drawnLimit = 2_000

  /// Simulates on the calling thread and hands over what it has, the period first.
  public func run(isCancelled: () -> Bool, deliver: (Action) -> Void) {
    let cycle = try? simulate(
      scenario, messageLimit: Self.messageLimit, isCancelled: isCancelled)
    var period: Trace?
    if let cycle, cycle.messages <= Self.drawnLimit {
      period = try? trace(
        of: scenario, messageLimit: Self.messageLimit, isCancelled: isCancelled)
    }
    guard !isCancelled() else { return }
    deliver(.periodSimulated(request: id, SimulatedPeriod(cycle: cycle, trace: period)))
    var points: [SimulatedPoint] = []
    for value in values {
      guard !isCancelled() else { return }
      let here = scenario.pushing(xKnob, to: value)
      if let cycle = try? simulate(
        here, messageLimit: Self.messageLimit, isCancelled: isCancelled)
      {
        points.append(SimulatedPoint(x: value, cycle: cycle))
      }
      if points.count == 16 {
        deliver(.pointsSimulated(request: id, points, isLast: false))
        points = []
      }
    }
    guard !isCancelled() else { return }
    deliver(.pointsSimulated(request: id, points, isLast: true))
  }
}
