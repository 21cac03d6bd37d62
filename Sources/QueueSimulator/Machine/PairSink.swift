import QueueModel

/// What a running pair tells about itself, at the instants at which it happens.
protocol PairSink {
  /// A party begins a phase after another one that has lasted so long; `message` is the number of
  /// the message that it works on, or would work on next. Interrupted work begins again with the
  /// same message.
  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at now: Int)
  /// P has put a message into the queue.
  mutating func enqueues(_ message: Int, at now: Int)
  /// C has finished a message, and its slot is free.
  mutating func frees(_ message: Int, at now: Int)
  /// A message has arrived from outside.
  mutating func arrives(at now: Int)
  /// From now on the queue holds so many messages.
  mutating func holds(_ messages: Int, at now: Int)
}

extension PairSink {
  @inline(__always)
  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at now: Int
  ) {}
  @inline(__always) mutating func enqueues(_ message: Int, at now: Int) {}
  @inline(__always) mutating func frees(_ message: Int, at now: Int) {}
  @inline(__always) mutating func arrives(at now: Int) {}
  @inline(__always) mutating func holds(_ messages: Int, at now: Int) {}
}

/// A sink that forgets, and that the optimiser removes.
struct Unheard: PairSink {
  /// Without storage it has no address of its own, and a sanitizer takes several for one.
  private let storage: UInt8 = 0

  init() {}
}
