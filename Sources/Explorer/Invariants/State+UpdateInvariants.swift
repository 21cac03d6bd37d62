internal import Events
internal import QueueModel

extension State {
  /// What should be true of a single update, and is not.
  /// - Parameter old: the state before it.
  package func brokenInvariants(
    after action: Action, from old: State, _ effects: [Effect]
  ) -> [String] {
    var faults = Faults()
    faults.expect(movement >= old.movement, "movements are counted upwards")
    faults.expect(
      movement == old.movement || effects.contains(.awaitRest(movement: movement)),
      "who moves is waited for")
    faults.expect(
      isFinished == effects.contains(.quit), "the program ends when it is told to, not otherwise")
    faults.expect(
      playback.isRunning == old.playback.isRunning || !playback.isRunning
        || effects.contains { if case .awaitTick = $0 { true } else { false } },
      "what is played has a beat")
    faults.expect(
      simulation.request == old.simulation.request
        || effects.contains { if case .simulate(simulation.request) = $0 { true } else { false } },
      "a new simulation is begun")
    switch action {
    case .mouseUsed(let mouse): check(mouse, from: old, &faults)
    case .periodSimulated, .pointsSimulated, .rowsSimulated:
      faults.expect(effects.isEmpty, "what was simulated starts nothing")
      faults.expect(experiment == old.experiment, "what was simulated turns no knob")
    case .keyPressed, .pasted, .resized, .handRested, .ticked, .documentWritten, .documentExists,
      .measurementAdvanced, .machineCalibrated, .pointsMeasured, .measurementEnded, .themesRead,
      .memoryLost:
      break
    }
    return faults.found
  }

  private func check(_ mouse: Mouse, from old: State, _ faults: inout Faults) {
    guard mouse.kind == .wheelUp || mouse.kind == .wheelDown else { return }
    faults.expect(
      scenario == old.scenario || typed == nil, "what is turned by the wheel is not typed")
    if old.isMouseOn, old.overlay == .compare || old.overlay == .advice {
      faults.expect(experiment == old.experiment, "the wheel in a table turns no knob")
    } else if old.overlay != nil || !old.isMouseOn {
      faults.expect(self == old, "the wheel does nothing here")
    }
  }
}
