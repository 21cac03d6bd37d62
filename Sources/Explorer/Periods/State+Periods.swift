internal import Events
internal import QueueSimulator

extension State {
  /// The moments of the period that is drawn; nil where there is none.
  var chronicle: Chronicle? { simulation.period?.trace.map(Chronicle.init) }

  /// A key that steps through a period; nil for any other.
  mutating func pressInPeriod(_ key: Key) -> [Effect]? {
    guard case .stepping(let command) = KeyTable.period.command(for: key) else { return nil }
    switch command {
    case .back: step(-1)
    case .forward: step(1)
    case .first: step(-.max / 2)
    case .last: step(.max / 2)
    }
    return []
  }

  /// Goes so many moments on, as far as there are some.
  private mutating func step(_ count: Int) {
    guard let chronicle else { return }
    playback.stop()
    notice = nil
    period.moment = max(0, min(chronicle.moments.count - 1, period.moment + count))
  }

  /// The next moment while the period is played; round and round.
  mutating func playPeriod() {
    guard let chronicle, !chronicle.moments.isEmpty else { return playback.stop() }
    period.moment += 1
    guard period.moment >= chronicle.moments.count else { return }
    period.moment = 0
    if playback.mode == .once { playback.stop() }
  }
}
