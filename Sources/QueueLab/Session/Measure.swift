internal import QueueModel

/// Measures a pair along a knob on this machine (the paper's section 6): looks whether the two CPUs
/// run at the same time, finds W by polling and N and S by notifying in runs of their own, sweeps,
/// and looks again.
///
/// - Parameters:
///   - plan: Which pair, which values, how often and how long.
///   - program: The path of an executable that runs `PartyProcess.run` when it is called with
///     `PartyOrder.command` and an order.
///   - isCancelled: Asked again and again; the points that are finished are returned.
///   - report: Hears of everything as it happens, on the calling thread. What takes time here is
///     not measured, but waited for.
/// - Throws: `LabError`, `.cancelled` where not even the calibration was finished.
public func measure(
  _ plan: MeasurementPlan, program: String, isCancelled: () -> Bool,
  report: (MeasurementEvent) -> Void
) throws(LabError) -> Measurement {
  try plan.check()
  let clock = CycleClock.measured()
  let machine = MachineReport.current(clock)
  report(.machine(machine))
  try plan.check(machine.kvm)
  let bench = Bench(program: program, cpus: plan.cpus, clock: clock)
  guard let before = try ConcurrencyCheck(bench, isCancelled: isCancelled) else {
    throw .cancelled
  }
  report(.concurrency(before))
  return try withoutActuallyEscaping(isCancelled) { isCancelled throws(LabError) in
    try withoutActuallyEscaping(report) { report throws(LabError) in
      var session = Session(bench, plan, isCancelled: isCancelled, report: report)
      let calibration = try session.calibrate()
      report(.calibrated(calibration))
      let (points, isInterrupted) = try session.sweep()
      let after = isInterrupted ? nil : try ConcurrencyCheck(bench, isCancelled: isCancelled)
      if let after { report(.concurrency(after)) }
      return Measurement(
        plan: plan, machine: machine, before: before, after: after, calibration: calibration,
        points: points, isInterrupted: isInterrupted || after == nil)
    }
  }
}
