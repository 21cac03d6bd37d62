/// Where the diagram of one period stands.
struct PeriodState: Equatable, Sendable {
  /// The index of the moment in the period's chronicle.
  var moment = 0
}
