import ArgumentParser
import Explorer
import Glibc
import QueueLab
import QueueModel
import Terminal

/// The real system on this machine.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Run a real pair on this machine, and hold it against model and simulator.",
    discussion: """
      P and C are two processes, or with --mode kvm P is a virtual machine, each on a CPU of its own. \
      It is told first what this machine is, and whether both CPUs really run at the same time. Then \
      W is found by polling, and N and S in runs of their own; then one parameter is swept, and model \
      and simulator are asked, for each value with N and S of a run of its own. Disturbed runs are detected, \
      marked and repeated, and counted in the report.

      ^C ends it and keeps what was measured: --csv has a row for each value as soon as it is known, \
      --preset the calibration. kickscope NAME --data FILE opens both.

      Leave the machine alone meanwhile: whatever else runs makes runs useless.
      """)

  @OptionGroup(title: "Pair") var options: LabOptions

  @Option(
    help: ArgumentHelp(
      "Where a row for each value goes, as --data reads it.",
      discussion: """
        Parameters as they really were, T and E with the lowest and the highest run, regime, T and E \
        by model and simulator, what the parties did (kicks and CPU per message), N and S, gaps. \
        Times are in ns.
        """, valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(
    name: .customLong("runs-csv"),
    help: ArgumentHelp(
      "Where a row for each run goes, the disturbed ones with their reasons.", valueName: "FILE"),
    completion: .file(extensions: ["csv"]))
  var runsCSV: String?

  @Option(
    help: ArgumentHelp(
      "Where the calibration goes, as sliders: among your presets, or to a file.",
      valueName: "NAME|FILE.toml"), completion: Candidates.scenarios)
  var preset: String?

  @Option(help: "What is written at the end.")
  var format = MeasurementFormat.table

  @OptionGroup(title: "Looks") var looks: LookOptions

  @OptionGroup(title: "Between runs") var state: StateOptions

  @Flag(
    help: ArgumentHelp(
      "In the explorer, where points appear as they are measured.",
      discussion: """
        It draws between runs alone; a key that you press during a run may disturb it. q and ^C end \
        the measurement as well.
        """))
  var explore = false

  @Flag(help: "Only say what this machine is and what can be measured on it.")
  var report = false

  func validate() throws {
    if let csv, csv == runsCSV {
      throw ValidationError("\(csv) cannot hold both --csv and --runs-csv; name another.")
    }
    if let preset, TextFile.isPath(preset), [csv, runsCSV].contains(preset) {
      throw ValidationError("\(preset) cannot hold both --preset and a table; name another.")
    }
    if [csv, runsCSV].contains("-") {
      throw ValidationError("--csv and --runs-csv grow while it measures; name a file.")
    }
  }

  func run() throws {
    if report { return try reportMachine() }
    let plan = try options.plan()
    let place = try preset.map { word throws(CommandFailure) in try PresetPlace(word) }
    let files = try MeasurementFiles(plan, csv: csv, runsCSV: runsCSV, preset: place)
    let run = MeasurementRun(plan, files)
    guard explore else {
      Interruption.watch()
      let (record, problem) = run.onTerminal(by: Laboratory.measuring)
      return try end(record, place, problem, signal: Interruption.signal)
    }
    let live = LiveMeasurement(run, csv: csv, preset: place)
    let session = ExploreSession(
      preset: .beforeCalibration(plan), experiment: Preset.beforeCalibration(plan).experiment,
      data: nil, remarks: [], looks: looks, state: state, live: live)
    let ending = try session.exploreUntilEnding()
    ending?.takeTime()
    let (record, problem) = live.end()
    try end(record, place, problem, signal: ending?.signal)
  }

  private func reportMachine() throws {
    let machine = MachineReport.current()
    var output = ByteSink(descriptor: STDOUT_FILENO)
    if format == .json {
      machine.json.write(to: &output)
      output.append("\n")
    } else {
      for (name, text) in MachineText.facts(machine) { Paragraph.write(name, text, to: &output) }
    }
    try output.finish()
  }

  /// Writes what is known, and says why there is no more.
  private func end(
    _ record: MeasurementRecord, _ place: PresetPlace?, _ problem: CommandFailure?,
    signal: Int32?
  ) throws {
    if record.calibration != nil || record.machine != nil && record.failure == nil {
      let isSaved = record.calibration != nil && problem == nil
      var output = ByteSink(descriptor: STDOUT_FILENO)
      MeasurementReport(
        record: record, csv: csv, preset: isSaved ? place?.argument : nil,
        isEmphasised: looks.color.emphasisesOutput
      ).write(format, to: &output)
      try output.finish()
    }
    if let problem { throw problem }
    if let failure = record.failure, signal == nil { throw CommandFailure.lab(failure) }
    if let signal {
      throw CommandFailure.interrupted(signal: signal, remark: record.interruption)
    }
  }
}
