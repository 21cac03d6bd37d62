import Events
import Programs

extension TerminalRun {
  /// From keys to the last byte of the frame that shows what they did.
  struct Turning {
    var sample = Sample()
    /// What was sent from each key to the end of its frame.
    var bytes = 0
    /// Frames between them that show only what the simulator found.
    var simulatedFrames = 0
    /// Keys that changed nothing in time.
    var unanswered = 0
  }

  /// Presses keys round and round while the simulator sends frames of its own.
  ///
  /// The pauses between keys are random, so that keys fall on any moment of the simulator's work. It
  /// never writes where the terminal is watched, which tells its frames from those that answer a key.
  func turn(_ keys: [Key], count: Int, seed: UInt64) throws(ProgramFailure) -> Turning {
    var generator = SplitMix64(seed: seed)
    var turning = Turning()
    for index in 0..<count {
      let pause = Duration.microseconds(Int.random(in: SceneRun.pauses, using: &generator))
      turning.simulatedFrames += try terminal.watch(for: pause, quiet: Self.frameEnd)
      try turn(keys[index % keys.count], &turning)
    }
    return turning
  }

  private func turn(_ key: Key, _ turning: inout Turning) throws(ProgramFailure) {
    terminal.cursor.hasWritten = false
    let start = clock.now
    try terminal.send(key.bytes)
    let end = start + Self.patience
    var bytes = 0
    while clock.now < end {
      let burst = try terminal.burst(quiet: Self.frameEnd, patience: clock.now.duration(to: end))
      guard let burst else { break }
      bytes += burst.bytes
      if terminal.cursor.hasWritten {
        turning.sample.append(start.duration(to: burst.last))
        turning.bytes += bytes
        return
      }
      turning.simulatedFrames += 1
    }
    guard !isOver() else { throw .ended }
    turning.unanswered += 1
  }

  /// Turns sliders in bursts of ten, each when the frame of the one before is there, and goes on to
  /// the next view after every thousand.
  func move(_ count: Int) throws(ProgramFailure) {
    let together = 10
    for index in 0..<(count + together - 1) / together {
      if index % (1_000 / together) == 0 { try press([Key(.tab)]) }
      // No further than the slider goes.
      let key = index / 2 % 2 == 0 ? ">" : "<"
      try terminal.send(String(repeating: key, count: min(together, count - index * together)))
      _ = try terminal.burst(quiet: .milliseconds(1), patience: Self.patience)
      guard !isOver() else { throw .ended }
    }
  }
}
