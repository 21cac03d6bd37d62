internal import QueueModel

extension Quantity {
  /// The reading that shows it.
  var reading: Reading { self == .T ? .time : .work }

  /// The value in a cycle, as near as a plot can tell.
  func value(_ cycle: Cycle) -> Double {
    self == .T ? cycle.timePerMessage : cycle.workPerMessage
  }
}
