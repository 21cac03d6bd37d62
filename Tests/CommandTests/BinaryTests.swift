import TestSupport
import Testing

@testable import Commands

@Suite(.serialized) struct BinaryTests {
  @Test func saysItsVersion() throws {
    let run = try SpawnedCommand(shell: "$K --version")
    #expect(run.output == "0.1.0\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("$K eval --WP 1500", 0), ("$K eval --WP 2.45", 64), ("$K eval --nonsense", 64),
    ("$K eval --engine nobody", 64), ("$K eval --message-limit 0", 64),
    ("$K eval --preset nope", 64), ("$K presets nope", 64), ("$K presets", 0), ("$K themes", 0),
    ("$K eval --input $D/none.csv", 66), ("$K eval --input $D", 66),
    ("echo nothing | $K eval --input -", 65), ("$K eval --input /dev/null", 65),
    ("printf 'WP\\n1\\nx\\n' | $K eval --input - --L 9 --WC 1 --N 1 --S 1", 65),
    ("printf 'WP\\n1\\n2\\n' | $K eval --input - --L 9 --WC 1 --N 1 --S 1", 0),
    ("printf 'WP\\n1\\n' | $K eval --input - --WP 3", 64),
    ("$K eval --preset slow-both --engine sim --message-limit 1", 69),
    ("$K eval --preset slow-both --engine both --message-limit 1", 69),
    (
      "printf 'WP,SC\n1001,9999\n' | $K eval --input - --WC 1000 --engine both --message-limit 9 --L 99 --N 1 --SP 1",
      69
    ),
    ("$K --describe --y interval --arrivals poisson:5us", 64),
    ("$K eval --message-limit 9", 64), ("$K --describe --theme nope", 64),
    ("$K --describe ./none.toml", 66), ("mkdir $D/x.toml; $K --describe $D/x.toml", 66),
    ("$K plot --theme $D/none.toml", 66), ("$K plot --x-range 4:2", 64),
    ("$K plot --x-range 0:4kg", 64), ("$K plot --x kP --x-range 300:400", 64),
    ("$K plot --x L --x-range 0:10us", 64), ("$K plot --x-range 0:4us --size 40x12", 0),
    ("$K plot --x L --x-range 0:2000000000 --size 40x12", 0), ("$K evall", 64),
    ("$K --help > /dev/full", 74), ("$K help eval > /dev/full", 74),
    ("$K --version > /dev/full", 74),
    ("$K eval > /dev/full", 74), ("$K eval --input /dev/zero", 65),
    ("$K --ascii --glyphs braille", 64), ("$K prototype --preset prototype", 64),
  ]) func exitsWithAStatus(shell: String, status: Int32) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.isEmpty == (status == 0))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func evaluatesTheCasesByBothEngines() throws {
    let run = try SpawnedCommand(
      shell: "$K eval --input '\(CaseRow.path)' --engine both --format csv")
    #expect(run.status == 0, "\(run.messages)")
    let inProcess = try RowRun(try casesText(), engine: .both, messageLimit: 10_000_000)
    #expect(run.output == inProcess.output)
  }

  @Test func badRowsAreCountedAtTheEnd() throws {
    let run = try SpawnedCommand(
      shell: "printf 'WP\\n1\\nx\\n3\\n' | $K eval --input - --L 9 --WC 1 --N 1 --S 1 --format csv")
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").count == 3)
    #expect(run.messages.hasPrefix("stdin:3: WP: 'x': that is not a number; "))
    #expect(run.messages.hasSuffix("\nError: stdin: 1 of 3 rows was bad and left out\n"))
  }

  @Test(.disabled(if: Sanitizer.isPresent, "freed memory is kept for a while"))
  func memoryStaysConstant() throws {
    let few = try peakMemory(rows: 1000)
    let many = try peakMemory(rows: 150_000)
    #expect(few > 1000)
    #expect(many < few + 4096)
  }

  /// The most memory, in KiB, that a run over that many rows held at once.
  private func peakMemory(rows: Int) throws -> Int {
    let row = "256,1,1,1500,1100,2400,200,3900,200,some text that is carried along"
    let run = try SpawnedCommand(
      shell: """
        mkfifo $D/in; $K eval --input $D/in --format csv > $D/rows & exec 3> $D/in
        awk 'BEGIN { print "L,kP,kC,WP,WC,NP,NC,SP,SC,note"
          for (i = 0; i < \(rows); i++) print "\(row)" }' >&3
        until [ $(wc -l < $D/rows) -gt \(rows) ]; do sleep 0.02; done
        awk '/VmHWM/ { print $2 }' /proc/$!/status; exec 3>&-; wait $!
        """)
    #expect(run.status == 0, "\(run.messages)")
    return try #require(Int(run.output.prefix { $0 != "\n" }))
  }

  @Test func aReaderThatGoesAwayIsNoTrouble() throws {
    for trap in ["", "trap '' PIPE; "] {
      let run = try SpawnedCommand(
        shell: """
          \(trap)(echo WP; yes 1500) | ($K eval --input - --L 9 --WC 1 --N 1 --S 1; \
          echo $? >&2) | head -n 2
          """)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.messages.contains("141\n"))
      #expect(!run.messages.contains("Error"))
    }
  }

  @Test func anInterruptEndsIt() throws {
    let run = try SpawnedCommand(
      shell: """
        mkfifo $D/in; exec 3<>$D/in; echo WP >&3; touch $D/rows
        (until grep -q regime $D/rows; do :; done; kill -INT $(cat $D/pid)) &
        sh -c 'echo $$ > $D/pid
          exec $K eval --input $D/in --L 9 --WC 1 --N 1 --S 1' > $D/rows 3>&-
        echo $?
        """)
    #expect(run.output == "130\n")
  }

  @Test func rowsComeOutBeforeTheInputEnds() throws {
    let run = try SpawnedCommand(
      shell: """
        mkfifo $D/in; $K eval --input $D/in --L 9 --WC 1 --N 1 --S 1 --format csv > $D/rows & \
        exec 3> $D/in; printf 'WP\\n1500\\n' >&3; \
        until grep -q 1500 $D/rows; do :; done; exec 3>&-; wait $!; echo $?
        """)
    #expect(run.output == "0\n")
  }

  @Test func colourIsOnlyForTerminalsUnlessAskedFor() throws {
    #expect(try !SpawnedCommand(shell: "$K eval").output.contains("\u{1B}"))
    #expect(try SpawnedCommand(shell: "$K eval --color always").output.contains("\u{1B}[1m"))
  }
}
