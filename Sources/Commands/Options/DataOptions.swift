import ArgumentParser
import Explorer
import QueueModel

/// What was measured, to be drawn over the curves.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV of measured T or E, drawn over the curves.",
      discussion: """
        The first line names the columns: any of the nine parameters, T, E, and perhaps T_error or \
        T_low and T_high, likewise for E. Times are in the scenario's unit. Rows that were measured \
        with other parameters than those on the screen are left out and counted.
        """, valueName: "FILE.csv"), completion: .file(extensions: ["csv"]))
  var data: String?

  /// What was measured, if it is given.
  /// - Throws: `CommandFailure.cannotOpen`, `.stream` or `.measured`.
  func measured(_ unit: TimeUnit) throws(CommandFailure) -> MeasuredData? {
    guard let data else { return nil }
    return try MeasuredFile.read(data, unit: unit)
  }
}
