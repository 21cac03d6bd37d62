extension TerminalRun {
  /// From keys that turn a slider to the last byte of the frame that shows them.
  struct Drag {
    var sample = Sample()
    /// Frames between them that show only what the simulator found.
    var simulatedFrames = 0
    /// Keys that changed no slider in time.
    var unanswered = 0
  }

  /// Turns the slider up and down while the simulator sends frames of its own.
  ///
  /// The pauses between keys are those of a hand or of a key that repeats, 10 … 100 ms, and random,
  /// so that keys fall on any moment of the simulator's work. The simulator never changes a slider,
  /// which tells its frames from those that answer a key.
  func drag(_ keys: Int, seed: UInt64) throws(ProgramFailure) -> Drag {
    var generator = SplitMix64(seed: seed)
    var drag = Drag()
    _ = try terminal.watch(for: .milliseconds(500), quiet: Self.frameEnd)
    for index in 0..<keys {
      let pause = Duration.microseconds(Int.random(in: 10_000...100_000, using: &generator))
      drag.simulatedFrames += try terminal.watch(for: pause, quiet: Self.frameEnd)
      terminal.cursor.hasWritten = false
      let start = clock.now
      try terminal.send(index % 50 < 25 ? "\u{1B}[C" : "\u{1B}[D")
      let end = start + .milliseconds(250)
      while !terminal.cursor.hasWritten, clock.now < end {
        let burst = try terminal.burst(
          quiet: Self.frameEnd, patience: clock.now.duration(to: end))
        guard let burst else { break }
        if terminal.cursor.hasWritten {
          drag.sample.append(start.duration(to: burst.last))
        } else {
          drag.simulatedFrames += 1
        }
      }
      if !terminal.cursor.hasWritten {
        guard !isOver() else { throw .ended }
        drag.unanswered += 1
      }
    }
    return drag
  }
}
