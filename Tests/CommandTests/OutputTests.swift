import ArgumentParser
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Commands

/// What the program says, and to what kind of output.
@Suite(.serialized) struct OutputTests {
  @Test(arguments: [
    ("evall", "there is no command or preset 'evall'; did you mean kickscope eval?"),
    ("plt", "there is no command or preset 'plt'; did you mean kickscope plot?"),
    ("slow-boht", "there is no command or preset 'slow-boht'; did you mean slow-both?"),
    ("eval --preset evall", "there is no preset 'evall'; there are prototype, "),
    ("eval --preset prototyp", "there is no preset 'prototyp'; did you mean prototype?"),
    (
      "plot --size 0x30",
      "The value '0x30' is invalid for '--size <100x30>': write columns and rows from 1 to 1000"
    ),
    (
      "plot --x foo",
      "The value 'foo' is invalid for '--x <WP>': write a parameter, N, S, interval, or the number"
    ),
    (
      "plot --x-range 5",
      "The value '5' is invalid for '--x-range <LOW:HIGH>': write the least and the largest value"
    ),
    (
      "margins --doubt foo=1",
      "The value 'foo=1' is invalid for '--doubt <NAME=10%>': write it as WC=10% or SC=200ns"
    ),
    (
      "sweep --jobs 0",
      "The value '0' is invalid for '--jobs <N>': write a whole number from 1 to 4096"
    ),
    (
      "simulate --message-limit 1e9",
      "The value '1e9' is invalid for '--message-limit <message-limit>': write a whole number from 1 to "
        + "1000000000000000"
    ),
    (
      "trace --seed -1",
      "The value '-1' is invalid for '--seed <seed>': write a whole number from 0 to 18446744073709551615"
    ),
    ("plot --theme ligth", "there is no theme 'ligth'; did you mean light?"),
    (
      "--theme mono plot",
      "plot is a command, which stands before all options: kickscope plot …"
    ),
    ("xyzzy", "there is no command or preset 'xyzzy'; presets are prototype, "),
  ]) func saysWhatWasMeant(arguments: String, sentence: String) throws {
    let run = try SpawnedCommand(shell: "$K \(arguments)")
    #expect(run.status == 64)
    #expect(run.messages.hasPrefix("Error: \(sentence)"), "\(run.messages)")
  }

  @Test func aPlotFollowsTheLocale() throws {
    func isASCII(_ arguments: String, _ environment: [String]) throws -> Bool {
      let run = try SpawnedCommand(
        shell: "$K plot --size 80x24 \(arguments)", environment: environment)
      #expect(run.status == 0, "\(run.messages)")
      return run.output.utf8.allSatisfy { $0 < 0x80 }
    }
    #expect(try isASCII("", ["LC_ALL=C"]))
    #expect(try !isASCII("", ["LC_ALL=C.UTF-8", "TERM=linux"]))
    #expect(try !isASCII("--glyphs braille", ["LC_ALL=C"]))
  }

  @Test func anOwnDarkThemeIsUsedUnasked() throws {
    let folder = "$D/.config/kickscope/themes"
    let run = try SpawnedCommand(
      shell: """
        mkdir -p \(folder); printf 'text = "rot\\033[1m"\n' > \(folder)/light.toml
        printf 'text = "x"\n' > \(folder)/dark.toml; ln -s $D/none \(folder)/gone.toml
        for command in "plot --size 40x12" "figure 3" trace; do
          $K $command 2> $D/said > $D/shown; grep -c 'dark.toml:1: text: "x" is no colour' $D/said
        done
        cat $D/said >&2
        """)
    #expect(run.status == 0)
    #expect(run.output == "1\n1\n1\n")
    #expect(run.messages.contains("/themes/gone.toml: cannot be read: "))
    #expect(!run.messages.contains("light.toml"))
  }

  @Test func controlCharactersOfFilesStayThere() throws {
    let run = try SpawnedCommand(
      shell: #"""
        sed 's/^title = .*/title = "a\\u001b[1mb"/' '\#(Self.preset)' > $D/mine.toml
        $K --describe $D/mine.toml; $K plot --size 60x12 $D/mine.toml
        printf 'text = "x\\u001b[1m"\n' > $D/t.toml
        $K plot --size 60x12 --theme $D/t.toml
        """#)
    #expect(run.status == 0)
    #expect(run.output.contains("a?[1mb"))
    #expect(run.messages.contains("t.toml:1: text"))
    #expect(!(run.output + run.messages).unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func aSlowPipeIsAFile() throws {
    let run = try SpawnedCommand(
      shell: """
        mkfifo $D/p.toml; exec 3<> $D/p.toml
        $K plot --size 40x12 --theme $D/p.toml 3>&- &
        # Before it is the program it has the shell's descriptors.
        until [ "$(basename "$(readlink /proc/$!/exe)")" = kickscope ] &&
          readlink /proc/$!/fd/* | grep -q p.toml && grep -q '^State:.S' /proc/$!/status
        do sleep 0.01; done
        echo 'text = "x"' >&3; exec 3>&-; wait $!
        """)
    #expect(run.status == 0)
    #expect(run.messages.contains("p.toml:1: text: \"x\" is no colour"))
  }

  @Test func aLimitIsToldOfOnce() throws {
    let run = try SpawnedCommand(
      shell: "$K eval --preset slow-both --engine both --message-limit 1 --format csv")
    #expect(run.status == 69)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(run.messages.hasPrefix("Error: the period is longer than 1 messages"))
  }

  @Test func coloursOfTheTerminalsName() {
    func level(_ variables: [String: String]) -> ColorLevel {
      ColorChoice.level { variables[$0] }
    }
    #expect(level(["TERM": "linux"]) == .palette8)
    #expect(level(["TERM": "xterm-256color"]) == .palette256)
    #expect(level(["TERM": "xterm-direct"]) == .truecolor)
    #expect(level(["TERM": "xterm-16color"]) == .palette16)
    #expect(level(["TERM": "xterm-256color", "COLORTERM": "truecolor"]) == .truecolor)
    #expect(level([:]) == .palette256)
  }

  @Test func aStretchOfTheAxisIsClamped() throws {
    let scenario = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200, unit: .nanoseconds)
    func values(_ text: String, _ knob: Knob) throws -> ClosedRange<Int> {
      try ValueRange(reading: text).values(of: PlotAxis(knob), in: scenario)
    }
    #expect(try values("0:4us", .WP) == Parameter.WP.range.lowerBound...4000)
    #expect(try values("0:4000", .kP) == 1...256)
    #expect(throws: ValidationError.self) { try values("1", .kP) }
    #expect(
      throws: CommandFailure.noRange("kP", text: "256:999", allowed: 1...256)
    ) { try values("256:999", .kP) }
  }

  /// A preset as it stands in the repository.
  private static var preset: String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/Sources/Explorer/Presets/prototype.toml"
  }
}
