internal import CLinux
internal import QueueModel

extension RunFigures {
  /// Shares of the measured part that a run may lose before it counts as disturbed.
  static let tolerance = 0.02

  /// What a run has left in the memory; nil if no message was passed in its measured part.
  init?(_ memory: SharedMemory, _ clock: CycleClock, _ stamps: RunStamps) {
    let C = Ledger(memory, .C)
    messages = Int(clamping: C[LAB_UNTIL_COUNT] &- C[LAB_FROM_COUNT])
    guard messages > 0, C[LAB_UNTIL_TIME] > C[LAB_FROM_TIME] else { return nil }
    elapsed = clock.nanoseconds(C[LAB_UNTIL_TIME] &- C[LAB_FROM_TIME])
    self.P = PartyFigures(memory, .P, clock, stamps)
    self.C = PartyFigures(memory, .C, clock, stamps)
    disturbances = []
    for party in [Party.P, .C] {
      let ledger = Ledger(memory, party)
      let lost = self[party].lost / elapsed
      if lost > Self.tolerance { disturbances.append(.lost(party, share: min(1, lost))) }
      let late =
        (stamps.startUp[party] ?? []).filter { $0 > CostFigures.trim }.reduce(0, +) / elapsed
        * Self.notStamped(ledger)
      if late > Self.tolerance { disturbances.append(.lateStart(party, share: min(1, late))) }
      if stamps.impossible[party] > 0 {
        let share = Double(stamps.impossible[party]) / Double(stamps.startUp[party]?.count ?? 1)
        disturbances.append(.clocksDiffer(party, share: share))
      }
      let away = memory.shareAway(party)
      if away > 2 * Self.tolerance {
        disturbances.append(.notConcurrent(party, share: away))
      }
    }
  }
}

extension RunFigures {
  /// All notifications that a party received over those of which there are stamps.
  private static func notStamped(_ ledger: Ledger) -> Double {
    max(1, Double(ledger[LAB_WAKES]) / Double(LAB_LOG_ENTRIES))
  }
}

extension PartyFigures {
  fileprivate init(
    _ memory: SharedMemory, _ party: Party, _ clock: CycleClock, _ stamps: RunStamps
  ) {
    let ledger = Ledger(memory, party)
    let messages = Double(max(1, ledger[LAB_UNTIL_COUNT] &- ledger[LAB_FROM_COUNT]))
    let all = Double(memory[LAB_TOTAL])
    self.init(
      cpu: Double(ledger[LAB_UNTIL_CPU] &- ledger[LAB_FROM_CPU]) / messages,
      notifications: Double(ledger[LAB_KICKS]) / all,
      notification: CostFigures(stamps.notification[party] ?? []),
      startUp: CostFigures(stamps.startUp[party] ?? []),
      idle: CostFigures(stamps.idle[party] ?? []),
      naps: Double(ledger[LAB_NAPS]) / all, trips: Double(ledger[LAB_TRIPS]) / all,
      trip: clock.nanoseconds(ledger[LAB_TRIP_TIME]) / Double(max(1, ledger[LAB_TRIPS])),
      crossings: Int(clamping: ledger[LAB_CROSSINGS]),
      stalls: Int(clamping: ledger[LAB_STALLS]), lost: clock.nanoseconds(ledger[LAB_LOST]),
      switches: Int(clamping: ledger[LAB_SWITCHES]))
  }
}
