import QueueLab

extension Processors {
  /// CPUs for P and C: two that are not halves of one core, if there are such; nil where there is
  /// only one.
  static func pair(
    of allowed: [Int], siblings: (Int) -> [Int] = Processors.siblings
  ) -> MeasurementPlan.CPUPair? {
    guard allowed.count >= 2 else { return nil }
    let close = siblings(allowed[0])
    return .init(P: allowed[0], C: allowed.dropFirst().first { !close.contains($0) } ?? allowed[1])
  }
}
