import Dispatch
import Synchronization

/// Hands out a sweep's rows to workers, and writes what comes back in order.
///
/// Workers take the lock once for a stretch of rows, not for a row. One that is far ahead of a slow
/// row waits, so that only so many bytes are ever held back.
final class SweepBoard: Sendable {
  private struct State {
    /// The first ordinal that nobody has taken.
    var untaken: Int
    /// The first ordinal that is not written.
    var unwritten: Int
    /// Finished stretches that wait for an earlier one, by their first ordinals.
    var waiting: [Int: SweepStretch] = [:]
    var waitingBytes = 0
    var sink: ByteSink
    var count = SweepCount()
    /// Workers that wait until something is written.
    var idle = 0
    var failure: StreamError?
  }

  private let state: Mutex<State>
  private let progress = DispatchSemaphore(value: 0)
  private let end: Int
  private let isCancelled: @Sendable () -> Bool

  private static let heldBytes = 1 << 26

  /// - Parameters:
  ///   - ordinals: the rows of the shard that are to be computed.
  ///   - descriptor: where they are written.
  init(
    _ ordinals: Range<Int>, header: String, writingTo descriptor: Int32,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    var sink = ByteSink(descriptor: descriptor)
    sink.append(header)
    state = Mutex(
      State(untaken: ordinals.lowerBound, unwritten: ordinals.lowerBound, sink: sink))
    end = ordinals.upperBound
    self.isCancelled = isCancelled
  }

  /// Rows to compute, at most so many; nil when there is nothing left to do.
  func take(_ size: Int) -> Range<Int>? {
    while true {
      let (range, hasToWait): (Range<Int>?, Bool) = state.withLock { state in
        guard state.failure == nil, state.untaken < end, !isCancelled() else { return (nil, false) }
        guard state.waitingBytes < Self.heldBytes else {
          state.idle += 1
          return (nil, true)
        }
        let start = state.untaken
        state.untaken = min(end, start + size)
        return (start..<state.untaken, false)
      }
      guard hasToWait else { return range }
      progress.wait()
    }
  }

  /// Takes a stretch back, and writes what can be written.
  func put(_ stretch: SweepStretch) {
    let idle = state.withLock { state in
      state.waiting[stretch.ordinals.lowerBound] = stretch
      state.waitingBytes += stretch.bytes.count
      while let next = state.waiting.removeValue(forKey: state.unwritten) {
        state.unwritten = next.ordinals.upperBound
        state.waitingBytes -= next.bytes.count
        Self.write(next, &state)
      }
      Self.flush(&state)
      defer { state.idle = 0 }
      return state.idle
    }
    for _ in 0..<idle { progress.signal() }
  }

  /// How many rows are written.
  var written: Int { state.withLock { $0.unwritten } }

  /// Writes what was finished behind a gap, when all workers have stopped.
  /// - Parameter ahead: rows of an earlier run that no stretch holds.
  /// - Returns: what became of the rows.
  func finish(ahead: [Int: [UInt8]]) throws(StreamError) -> SweepCount {
    let (count, failure) = state.withLock { state in
      let covered = state.waiting.values.map(\.ordinals)
      var rest = Array(state.waiting.values)
      for (ordinal, line) in ahead where ordinal >= state.unwritten {
        guard !covered.contains(where: { $0.contains(ordinal) }) else { continue }
        rest.append(SweepStretch(ordinals: ordinal..<ordinal + 1, bytes: line))
      }
      for stretch in rest.sorted(by: { $0.ordinals.lowerBound < $1.ordinals.lowerBound }) {
        Self.write(stretch, &state)
      }
      Self.flush(&state)
      return (state.count, state.failure)
    }
    if let failure { throw failure }
    return count
  }

  private static func write(_ stretch: SweepStretch, _ state: inout State) {
    state.sink.append(stretch.bytes[...])
    state.count.add(stretch.count)
  }

  private static func flush(_ state: inout State) {
    guard state.failure == nil else { return }
    do throws(StreamError) { try state.sink.flush() } catch { state.failure = error }
  }
}
