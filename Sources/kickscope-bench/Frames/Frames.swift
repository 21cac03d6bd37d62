import ArgumentParser
import Explorer
import Plotting

/// Key press to frame, in process and through a terminal; start; idle.
struct Frames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time from a key to its frame, from the start to the first frame, and rest.",
    discussion: """
      In process: the explorer's update and frame. Through a pseudo-terminal: the kickscope that \
      stands beside this program, from the key to the last byte of what it sends at once. Without \
      it, what was measured in process is written, and the exit status is 69. Drag: keys that turn \
      a slider at the pace of a hand while random times are simulated behind; a frame that shows \
      results of the simulator only, and not the key, does not count as its answer.
      """)

  @Flag(help: "Write one JSON object.") var json = false

  @Option(help: ArgumentHelp("Keys for each size in process.", valueName: "N"))
  var keys = 4000

  @Option(help: ArgumentHelp("Keys for each size through the terminal.", valueName: "N"))
  var terminalKeys = 500

  @Option(help: ArgumentHelp("Starts until the first frame.", valueName: "N"))
  var starts = 10

  @Option(help: ArgumentHelp("The seed of the keys.", valueName: "N"))
  var seed: UInt64 = 1

  static let sizes = [(80, 24), (120, 36), (200, 60), (300, 100)].map {
    Size(width: $0, height: $1)
  }

  func validate() throws {
    guard keys > 0, terminalKeys > 0, starts > 0 else {
      throw ValidationError("At least one key and one start have to be measured.")
    }
  }

  func run() throws {
    var report = Report(benchmark: "frames")
    report.sections.append(inProcess())
    var failure: ProgramFailure?
    do throws(ProgramFailure) {
      let program = try Program.besideThis()
      report.sections += try throughTerminal(program)
      report.sections.append(try dragging(program))
    } catch {
      failure = error
    }
    report.write(asJSON: json)
    if let failure { throw failure.told() }
  }

  private func inProcess() -> Report.Section {
    Report.Section(
      name: "in_process", title: "in process, key to frame (ms)",
      rows: Self.sizes.map { size in
        let run = KeyRun(size: size, keys: keys, seed: seed)
        return [
          Report.Field("size", .text(size.text)),
          Report.Field("keys", .count(run.sample.count)),
          .milliseconds("p50", run.sample.median),
          .milliseconds("p99", run.sample.percentile(0.99)),
          .milliseconds("max", run.sample.longest),
          Report.Field("slowest", .text(run.slowest)),
        ]
      })
  }

  private func throughTerminal(_ program: Program) throws(ProgramFailure) -> [Report.Section] {
    var keyRows: [[Report.Field]] = []
    var startRows: [[Report.Field]] = []
    var restRows: [[Report.Field]] = []
    for size in Self.sizes {
      let name = Report.Field("size", .text(size.text))
      let run = try TerminalRun(program, size: size)
      for points in [true, false] {
        if !points { try run.hideSimulatedPoints() }
        keyRows.append([name] + Self.fields(try run.keys(terminalKeys), simulatedPoints: points))
      }
      let rest = try run.rest()
      try run.quit()
      restRows.append([
        name, Report.Field("seconds", .count(2)),
        Report.Field("context_switches", .count(rest.switches)),
        .milliseconds("cpu_ms", rest.processorTime),
      ])
      var sample = Sample()
      for _ in 0..<starts {
        let started = try TerminalRun(program, size: size)
        sample.append(started.firstFrame)
        try started.quit()
      }
      startRows.append([
        name, Report.Field("starts", .count(sample.count)),
        .milliseconds("median", sample.median), .milliseconds("max", sample.longest),
      ])
    }
    return [
      Report.Section(
        name: "terminal",
        title:
          "pseudo-terminal, key to the last byte of what is sent at once (ms); the simulator's answers\n  come with it if they are fast",
        rows: keyRows),
      Report.Section(
        name: "start", title: "exec to the first frame's last byte (ms)", rows: startRows),
      Report.Section(name: "rest", title: "two seconds at rest, all threads", rows: restRows),
    ]
  }

  private static func fields(
    _ keys: TerminalRun.Keys, simulatedPoints: Bool
  ) -> [Report.Field] {
    [
      Report.Field("points", .text(simulatedPoints ? "on" : "off")),
      Report.Field("keys", .count(keys.last.count)),
      Report.Field("unanswered", .count(keys.unanswered)),
      .milliseconds("first_byte_p50", keys.first.median),
      .milliseconds("p50", keys.last.median),
      .milliseconds("p99", keys.last.percentile(0.99)),
      .milliseconds("max", keys.last.longest),
      Report.Field("bytes_per_key", .count(keys.bytes / max(1, keys.last.count))),
    ]
  }
}

extension Size {
  var text: String { "\(width)x\(height)" }
}
