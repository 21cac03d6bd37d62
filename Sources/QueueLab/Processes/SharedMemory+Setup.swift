internal import CLinux
internal import QueueModel

extension SharedMemory {
  /// The memory for a run of a pair.
  convenience init(
    _ setup: PairSetup, _ clock: CycleClock, _ timing: RunTiming
  ) throws(LabError) {
    let scenario = setup.scenario
    try self.init(length: scenario.L)
    self[LAB_HERTZ] = UInt64(clock.hertz.rounded())
    self[LAB_THRESHOLD_P] = UInt64(scenario.kP)
    self[LAB_THRESHOLD_C] = UInt64(scenario.kC)
    for (word, time) in [
      (LAB_WORK_P, scenario.WP), (LAB_WORK_C, scenario.WC),
      (LAB_EXTRA_NOTIFY_P, scenario.NP), (LAB_EXTRA_NOTIFY_C, scenario.NC),
      (LAB_EXTRA_START_P, scenario.SP), (LAB_EXTRA_START_C, scenario.SC),
      (LAB_STALL, timing.stall), (LAB_CHECK, timing.check), (LAB_WARM_UP, timing.warmUp),
      (LAB_DURATION, timing.duration),
    ] { self[word] = clock.cycles(nanoseconds: time) }
  }
}
