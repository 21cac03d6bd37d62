import QueueModel

/// What a running pair tells about itself.
protocol TraceSink {
  /// A party begins a phase; `message` is the number of the message that it works on, or would
  /// work on next.
  mutating func begins(_ phase: Phase, of party: Party, message: Int, at time: Int)
  /// From that time the queue holds so many messages.
  mutating func holds(_ messages: Int, at time: Int)
}

/// A sink that forgets, and that the optimiser removes.
struct NoTrace: TraceSink {
  mutating func begins(_ phase: Phase, of party: Party, message: Int, at time: Int) {}
  mutating func holds(_ messages: Int, at time: Int) {}
}
