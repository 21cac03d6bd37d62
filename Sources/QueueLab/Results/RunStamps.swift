internal import CLinux
internal import QueueModel

/// What the notifications of a run cost, one by one, in nanoseconds; those of its measured part.
struct RunStamps: Hashable {
  /// N of the party that sent them.
  private(set) var notification: [Party: [Double]] = [:]
  /// S of the party that received them.
  private(set) var startUp: [Party: [Double]] = [:]
  /// How long that party had been blocked when the notification was sent.
  private(set) var idle: [Party: [Double]] = [:]

  /// Parties that ran before they were notified: their clocks are not one.
  private(set) var impossible = PerParty(P: 0, C: 0)

  init(_ memory: SharedMemory, _ clock: CycleClock) {
    let (from, until) = (memory[LAB_FROM], memory[LAB_UNTIL])
    for sender in [Party.P, .C] {
      let receiver = sender.peer
      let sent = Ledger(memory, sender)
      let received = Ledger(memory, receiver)
      for (kick, wake) in zip(sent.stamps(LAB_KICKS), received.stamps(LAB_WAKES)) {
        let (began, ended) = kick
        guard began >= from, began < until else { continue }
        let (blocked, running) = wake
        if running < began { impossible[receiver] += 1 }
        notification[sender, default: []].append(clock.nanoseconds(ended - began))
        startUp[receiver, default: []].append(
          running > ended ? clock.nanoseconds(running - ended) : 0)
        idle[receiver, default: []].append(
          began > blocked ? clock.nanoseconds(began - blocked) : 0)
      }
    }
  }
}
