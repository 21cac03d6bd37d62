import ArgumentParser
import TestSupport
import Testing

@testable import Commands

/// `simulate`, `sweep`, `compare` and `trace` as a person or a script runs them.
@Suite(.serialized) struct ExperimentBinaryTests {
  @Test(arguments: [
    ("$K simulate", 0), ("$K simulate --format json --strategy-C spin:400", 0),
    ("$K simulate --strategy nope", 64), ("$K simulate --strategy spin:x", 64),
    ("$K simulate --distribution lognormal:0", 64),
    ("$K simulate --rate 1k --preset blackboard", 64),
    ("$K simulate --arrivals poisson", 64), ("$K simulate --precision 2", 64),
    ("$K simulate --time-limit 10", 64), ("$K simulate --WP 0", 64),
    ("$K simulate --distribution empirical:$D/none.csv", 66),
    ("echo x > $D/s.csv; $K simulate --distribution empirical:$D/s.csv", 65),
    (
      "printf '1\\n2\\n' > $D/s.csv; $K simulate --WP 5 --WC 3 --distribution empirical:$D/s.csv --message-limit 1000",
      0
    ),
    ("$K simulate > /dev/full", 74), ("$K sweep", 0), ("$K sweep --over WP=1000:1200:100", 0),
    ("$K sweep --over WP", 64), ("$K sweep --over WQ=1", 64), ("$K sweep --over WP=1:2", 64),
    ("$K sweep --over WP=1 --over N=1 --over NP=1", 64), ("$K sweep --over C.B=1", 64),
    ("$K sweep --over kP=300", 64), ("$K sweep --shard 5/4", 64), ("$K sweep --jobs 0", 64),
    ("$K sweep --engine model --distribution exponential", 64),
    ("$K sweep --over WP=1:1000000000:1 --over WC=1:1000000000:1", 64),
    ("$K sweep --output $D/none/rows.csv", 73), ("$K sweep --output $D", 73),
    ("echo mine > $D/rows; $K sweep --output $D/rows", 65), ("$K sweep > /dev/full", 74),
    ("$K sweep --output /dev/full", 74), ("$K sweep --output /dev/null", 0),
    ("$K compare --message-limit 2000", 0), ("$K compare --sort nope", 64),
    ("$K compare --sort E --format csv --message-limit 2000", 0), ("$K trace", 0),
    ("$K trace --format svg --strategy-C spin", 0), ("$K trace --first 0", 64),
    ("$K trace --distribution exponential --format csv", 0), ("$K trace --width 5", 64),
    ("$K trace --svg $D/none/a.svg", 73), ("$K trace --first 9999", 69),
    ("$K trace --first 9999 --format csv", 0),
  ]) func exitsWithAStatus(shell: String, status: Int32) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.isEmpty == (status == 0))
    #expect(!run.output.contains("\u{1B}"))
    if status != 0 { #expect(run.messages.hasPrefix("Error: ")) }
  }

  @Test(arguments: [
    ("$K trace --svg /dev/full", "cannot write /dev/full: the disk is full"),
    ("$K trace > /dev/full", "cannot write the output: the disk is full"),
    ("$K sweep --output /dev/full", "cannot write /dev/full: the disk is full"),
    ("$K sweep > /dev/full", "cannot write the output: the disk is full"),
  ]) func saysWhatCannotBeWritten(shell: String, message: String) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.messages.hasSuffix("Error: \(message)\n"), "\(run.messages)")
  }

  @Test func helpNamesAllCommands() throws {
    let help = try SpawnedCommand(shell: "$K --help").output
    for command in Kickscope.configuration.subcommands where command.configuration.shouldDisplay {
      let name = command._commandName
      #expect(help.contains("\n  \(name) "), "\(name)")
      #expect(try SpawnedCommand(shell: "$K \(name) --help").status == 0)
    }
    #expect(!help.contains("lab-party"))
  }

  @Test func impossiblePointsAreToldOnStandardError() throws {
    let run = try SpawnedCommand(shell: "$K sweep --over WP=0:4000:1000 --over kP=1,300")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 5)
    #expect(
      run.messages == """
        row 0: WP is 0; it can be 1 to 1 000 000 000 ticks
        row 1: WP is 0; it can be 1 to 1 000 000 000 ticks
        row 3: kP is 300, above L, which is 256; it can be 1 to 256
        6 of 10 points are not possible and were left out

        """)
  }

  @Test func aShardOfWhichNothingIsPossibleIsNoFailure() throws {
    let run = try SpawnedCommand(shell: "$K sweep --over kP=1,300 --shard 2/2")
    #expect(run.status == 0)
    #expect(run.messages.hasPrefix("row 1: kP is 300, above L, which is 256;"))
    #expect(run.messages.hasSuffix("\n1 of 1 points are not possible and were left out\n"))
  }

  @Test func jsonLinesAreObjects() throws {
    let run = try SpawnedCommand(shell: "$K sweep --over WP=1000,1300 --engine both --format jsonl")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"row":0,"L":256,"#))
    #expect(lines[1].contains(#""T_exact":"2500/1""#))
    #expect(lines[1].contains(#""sim_T_exact":"2500/1""#))
    #expect(lines.allSatisfy { $0.hasSuffix(#""}"#) })
  }

  @Test func aSweepThatWasKilledIsGoneOnWith() throws {
    let sweep =
      "$K sweep --over WP=900:1300:4 --distribution exponential --message-limit 2000 --precision 0"
    let run = try SpawnedCommand(
      shell: """
        \(sweep) --jobs 1 > $D/whole.csv 2>> $D/log
        for moment in 1 2 3; do
          \(sweep) --jobs 2 --output $D/rows.csv 2>> $D/log & child=$!
          until [ $(wc -l < $D/rows.csv 2>> $D/log || echo 0) -gt $((moment * 15)) ]; do :; done
          kill -9 $child; wait $child; echo $?
        done
        \(sweep) --jobs 7 --output $D/rows.csv 2>> $D/log
        cmp $D/whole.csv $D/rows.csv && echo same
        """)
    #expect(run.output == "137\n137\n137\nsame\n", "\(run.messages)")
  }

  @Test func aSweepThatWasInterruptedLosesNothing() throws {
    let sweep =
      "$K sweep --over WP=900:1300:4 --distribution exponential --message-limit 2000 --precision 0"
    let run = try SpawnedCommand(
      shell: """
        \(sweep) > $D/whole.csv 2> $D/log
        (until [ $(wc -l < $D/rows.csv) -gt 20 ]; do :; done 2> $D/log; kill -INT $(cat $D/pid)) &
        touch $D/rows.csv
        sh -c 'echo $$ > $D/pid; exec \(sweep) --jobs 2 --output $D/rows.csv' 2> $D/told; echo $?
        tail -n 1 $D/told
        sort $D/rows.csv > $D/a; sort $D/whole.csv > $D/b
        comm -23 $D/a $D/b | wc -l
        \(sweep) --jobs 2 --output $D/rows.csv 2>> $D/log
        cmp $D/whole.csv $D/rows.csv && echo same
        """)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 4, "\(run.output)")
    #expect(lines[0] == "130")
    #expect(lines[1].hasPrefix("Error: interrupted; the same command goes on with "))
    #expect(lines[2] == "0")
    #expect(lines[3] == "same")
  }

  /// As in the background of a script.
  @Test func anInterruptThatIsIgnoredStaysIgnored() throws {
    let run = try SpawnedCommand(
      shell: """
        (trap '' INT; exec $K sweep --over WP=900:950:1 --distribution exponential --precision 0 \
          --message-limit 50000 --jobs 1 > $D/rows) & child=$!
        until [ $(wc -l < $D/rows) -gt 2 ]; do sleep 0.01; done 2> $D/log
        kill -INT $child; [ $(wc -l < $D/rows) -lt 52 ] && echo in time
        wait $child; echo $?; wc -l < $D/rows
        """)
    #expect(run.output == "in time\n0\n52\n", "\(run.messages)")
  }

  @Test func anInterruptedSimulationSaysWhatItKnows() throws {
    let run = try SpawnedCommand(
      shell: """
        # Bit 1 of the signals that are caught is SIGINT.
        (until grep -q '^SigCgt:.*[2367abef]$' /proc/$(cat $D/pid)/status; do :; done 2> $D/log
          kill -INT $(cat $D/pid)) &
        sh -c 'echo $$ > $D/pid
          exec $K simulate --distribution exponential --precision 0 --message-limit 1000000000000 \
          --format json' > $D/found; echo $?; cat $D/found
        """)
    #expect(run.output.hasPrefix("130\n{\"L\":256,"), "\(run.output) \(run.messages)")
    #expect(run.output.contains(#""ending":"cancelled""#))
  }

  @Test func aTimeLimitEndsIt() throws {
    let run = try SpawnedCommand(
      shell: """
        $K simulate --distribution exponential --precision 0 --message-limit 1000000000000 \
        --time-limit 300ms --format json
        """)
    #expect(run.status == 0)
    #expect(run.output.contains(#""ending":"time-limit""#))
  }

  @Test func oneFileHasOneWriter() throws {
    let run = try SpawnedCommand(
      shell: """
        $K sweep --distribution exponential --precision 0 --message-limit 1000000000000 \
        --output $D/rows & child=$!
        until [ -e $D/rows ] && grep -q ":$(stat -c %i $D/rows) " /proc/locks; do :; done
        $K sweep --output $D/rows 2> $D/told; echo $?
        kill -9 $child; cat $D/told
        """)
    #expect(run.output.hasPrefix("73\nError: "), "\(run.messages)")
    #expect(run.output.contains("/rows is being written by another run; wait for it"))
  }

  @Test func aReaderThatGoesAwayEndsASweep() throws {
    let run = try SpawnedCommand(
      shell: "($K sweep --over WP=1:1000000:1 --jobs 2; echo $? >&2) | head -n 2")
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.messages == "141\n")
  }

  @Test(.disabled(if: Sanitizer.isPresent, "freed memory is kept for a while"))
  func memoryStaysBoundedForHugeGrids() throws {
    func peak(_ rows: Int) throws -> Int {
      let run = try SpawnedCommand(
        shell: """
          mkfifo $D/rows; exec 3<>$D/rows
          $K sweep --over WP=1:1000000:1 --over WC=1:1000000:1 --jobs 2 > $D/rows 3>&- & child=$!
          head -n \(rows) <&3 > /dev/null
          awk '/VmHWM/ { print $2 }' /proc/$child/status; kill -9 $child
          """)
      return try #require(Int(run.output.prefix { $0 != "\n" }))
    }
    let (few, many) = (try peak(5_000), try peak(30_000))
    #expect(few > 1000)
    #expect(many < few + 8192)
  }

  @Test func remarksAreTold() throws {
    let run = try SpawnedCommand(
      shell: "$K sweep --rate 300k --message-limit 100 --over C.B=1 --strategy-C spin")
    #expect(run.messages.hasPrefix("messages are 3333 ns apart, the interval of 300k/s, rounded\n"))
    let json = try SpawnedCommand(
      shell: "$K simulate --rate 300k --message-limit 100 --format json")
    #expect(json.output.contains(#""remarks":["messages are 3333 ns apart"#))
  }

  @Test func aFigureGoesToItsFileAlone() throws {
    let run = try SpawnedCommand(shell: "$K trace --svg $D/a.svg && head -c 5 $D/a.svg")
    #expect(run.output == "<?xml")
    let both = try SpawnedCommand(
      shell: "$K trace --svg $D/a.svg --format csv && head -c 5 $D/a.svg")
    #expect(both.output.hasPrefix("party,kind,message,start,end\n"))
    #expect(both.output.hasSuffix("<?xml"))
  }
}
