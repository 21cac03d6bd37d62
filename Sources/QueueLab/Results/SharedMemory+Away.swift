internal import CLinux
internal import QueueModel

extension SharedMemory {
  /// The share of the check before a run or after it, the greater, for which a party's CPU was
  /// away.
  func shareAway(_ party: Party) -> Double {
    let ledger = Ledger(self, party)
    let lost = max(ledger[LAB_CHECK_LOST], ledger[LAB_CHECK_LOST_AFTER])
    return min(1, Double(lost) / Double(max(1, self[LAB_CHECK])))
  }
}
