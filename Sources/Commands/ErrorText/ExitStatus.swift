/// What the exit statuses mean, for the help and the manual.
package enum ExitStatus {
  /// Each status but 0, and what it says.
  package static let meanings: [(status: Int32, text: String)] = [
    (64, "wrong usage"),
    (65, "bad input data"),
    (66, "an input file that cannot be opened"),
    (
      69,
      """
      something that the machine lacks, or a period longer than --message-limit where it has to be \
      exact
      """
    ),
    (70, "an error of the program's own"),
    (73, "an output file that cannot be written"),
    (74, "reading or writing failed"),
    (129, "when the terminal is closed"),
    (130, "on ^C"),
    (131, "on ^\\"),
    (141, "when nobody reads the output any more"),
    (143, "on SIGTERM"),
  ]

  /// All in one sentence.
  static let sentence =
    "Exit status: 0; " + meanings.map { "\($0.status) \($0.text)" }.joined(separator: "; ") + "."
}
