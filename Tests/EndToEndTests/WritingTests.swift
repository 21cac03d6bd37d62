import TestSupport
import Testing

/// What is written is whole or not there, whatever happens to the disk or to the reader.
@Suite struct WritingTests {
  private static let commands = [
    "presets", "themes", "eval", "sweep --over WP=0:4000:1", "compare", "margins", "plot",
    "figure 2", "trace", "lesson list", "lesson too-fast --text", "explore --describe",
    "measure --report",
  ]

  /// A reader that goes away, an output that is closed, and a full disk.
  @Test(arguments: commands)
  func outputs(_ command: String) throws {
    let run = try SpawnedCommand(
      shell: """
        ($K \(command); echo $? > $D/status) | :
        cat $D/status
        $K \(command) >&-; echo $?
        $K \(command) > /dev/full; echo $?
        """)
    let statuses = run.output.split(separator: "\n")
    #expect(statuses.count == 3)
    // A pipe holds what is short.
    #expect(["0", "141"].contains(statuses.first), "\(run.messages)")
    #expect(statuses.dropFirst() == ["74", "74"], "\(run.messages)")
  }

  /// A file that may not grow leaves the one before, or none; never a part, never a draft.
  @Test(arguments: ["plot --svg", "figure 4 --svg", "trace --svg"])
  func filesThatMayNotGrow(_ command: String) throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D; mkdir new old; echo before > old/a.svg
        (ulimit -f 1; \(Sanitizer.withoutFile); $K \(command) new/a.svg > /dev/null 2>> said; echo $?)
        (ulimit -f 1; \(Sanitizer.withoutFile); $K \(command) old/a.svg > /dev/null 2>> said; echo $?)
        ls -A new old; cat old/a.svg; cat said
        """)
    #expect(run.output.hasPrefix("74\n74\nnew:\n\nold:\na.svg\nbefore\n"), "\(run.output)")
    #expect(run.output.contains("File too large"))
  }

  /// A sweep goes on where a file that may not grow has stopped it.
  @Test func aSweepGoesOn() throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D
        (ulimit -f 8; \(Sanitizer.withoutFile); $K sweep --over WP=0:4000:10 --output a.csv 2> said; echo $?)
        $K sweep --over WP=0:4000:10 --output a.csv 2>> said; echo $?
        $K sweep --over WP=0:4000:10 > b.csv
        cmp a.csv b.csv && ls | grep -v -e ^err -e ^out; cat said >&2
        """)
    #expect(run.output == "74\n0\na.csv\nb.csv\nsaid\n", "\(run.output)\(run.messages)")
  }

  /// With standard output closed, the file that is opened next is not taken for it.
  @Test func aClosedOutputWritesIntoNoFile() throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D; mkdir a b
        (cd a; $K trace --svg a.svg > /dev/null)
        (cd b; $K trace --svg a.svg <&- >&-)
        cmp a/a.svg b/a.svg && echo same
        """)
    #expect(run.output == "same\n", "\(run.messages)")
  }

  /// Of two that write one file at once, one is there as a whole.
  @Test func twoWriters() throws {
    let run = try SpawnedCommand(
      shell: """
        cd $D; mkdir a b
        (cd a; $K plot --x WP --svg c.svg > /dev/null)
        (cd b; $K plot --x WC --svg c.svg > /dev/null)
        for i in 1 2 3; do
          $K plot --x WP --svg c.svg > /dev/null & $K plot --x WC --svg c.svg > /dev/null; wait
          cmp -s c.svg a/c.svg || cmp -s c.svg b/c.svg || echo mixed
        done
        ls -A | grep c.svg
        """)
    #expect(run.output == "c.svg\n", "\(run.messages)")
  }
}
