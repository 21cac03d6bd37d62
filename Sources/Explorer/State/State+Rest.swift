extension State {
  /// Whether no hand holds a knob and nothing is played.
  public var isAtRest: Bool { drag == nil && !playback.isRunning }

  /// Whether nothing is going to change by itself that would be worth waiting for.
  public var isStill: Bool { !simulation.isRunning && !playback.isRunning }
}
