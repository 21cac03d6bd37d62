/// Measures a pair along a knob on this machine (the paper's section 6): looks whether the two CPUs
/// run at the same time, finds W by polling and N and S by notifying in runs of their own, sweeps,
/// and looks again.
///
/// - Parameters:
///   - program: The path of an executable that runs `PartyProcess.run` when it is called as
///     `PartyProcess.command`.
///   - isCancelled: Asked again and again; the points that are finished are returned.
///   - report: Hears of everything as it happens, on the calling thread. What takes time here is not
///     measured, but waited for.
/// - Throws: `LabError`.
public func measure(
  _ plan: MeasurementPlan, program: String, isCancelled: () -> Bool,
  report: (MeasurementEvent) -> Void
) throws(LabError) -> Measurement {
  fatalError()
}
