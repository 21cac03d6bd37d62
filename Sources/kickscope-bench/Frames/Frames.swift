import ArgumentParser
import Commands
import Glibc
import Programs

/// Key press to frame in every view, in process and through a terminal; start; rest; memory.
struct Frames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time from a key to its frame, from the start to the first frame; rest; memory.",
    discussion: """
      Process: the explorer's update and frame, without a terminal, in every view, and what they \
      take from the heap, while random times are simulated behind. Mixture: the same over every \
      preset, keys of all kinds, the plots alone. Terminal: the kickscope that stands beside this \
      program on a pseudo-terminal, from the key to the last byte of its frame, with random times \
      and with constant ones; a frame that shows only what the simulator found does not count as an \
      answer. Without that kickscope, what was measured in process is written, and the exit status \
      is 69.

      Budgets, up to 200x60: p50 5 ms, p99 16 ms. No key without an answer, at any size. First \
      frame 100 ms, no context switch at rest, 40 MiB resident after all moves.
      """)

  enum Part: String, CaseIterable, ExpressibleByArgument {
    case process, mixture, terminal, start, rest, memory
  }

  @Option(parsing: .upToNextOption, help: "What is measured; all if nothing is said.")
  var parts = Part.allCases

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Views and what lies over them, of: \(Scene.all.map(\.name).joined(separator: ", ")).",
      valueName: "VIEW"))
  var views: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Sizes of the screen.", valueName: "WIDTHxHEIGHT"))
  var sizes = [(80, 24), (120, 36), (200, 60), (300, 100)].map {
    FrameSize(width: $0, height: $1)
  }

  @Option(help: ArgumentHelp("Keys for each view and size.", valueName: "N"))
  var keys = 60

  @Option(help: ArgumentHelp("Keys of the mixture for each size.", valueName: "N"))
  var mixtureKeys = 2000

  @Option(help: ArgumentHelp("Starts until the first frame.", valueName: "N"))
  var starts = 10

  @Option(help: ArgumentHelp("Moves of sliders until memory is looked at.", valueName: "N"))
  var moves = 100_000

  @Option(help: ArgumentHelp("The seed of keys and pauses.", valueName: "N"))
  var seed: UInt64 = 1

  @Flag(help: "Write one JSON object.") var json = false

  @Flag(help: "End with status 1 if a budget is broken.") var check = false

  var scenes: [Scene] {
    views.isEmpty ? Scene.all : Scene.all.filter { views.contains($0.name) }
  }

  func validate() throws {
    guard [keys, mixtureKeys, starts, moves].allSatisfy({ $0 > 0 }) else {
      throw ValidationError("At least one key, one start and one move have to be measured.")
    }
    if let view = views.first(where: { name in !Scene.all.contains { $0.name == name } }) {
      throw ValidationError(
        "No view is called \(view); there are \(Scene.all.map(\.name).joined(separator: ", ")).")
    }
  }

  func run() throws {
    var report = Report(benchmark: "frames")
    var failure: ProgramFailure?
    do throws(ProgramFailure) {
      for part in Part.allCases where parts.contains(part) {
        let section = try section(part)
        // Some take minutes: each is shown when it is there.
        if !json { print((report.sections.isEmpty ? "" : "\n") + section.table) }
        fflush(nil)
        report.sections.append(section)
      }
    } catch {
      failure = error
    }
    if json { report.write(asJSON: true) }
    if let failure { throw failure.told() }
    if check, report.breaksBudget { throw ExitCode(1) }
  }

  private func section(_ part: Part) throws(ProgramFailure) -> Report.Section {
    switch part {
    case .process: inProcess()
    case .mixture: mixture()
    case .terminal: try throughTerminal(Program.besideThis())
    case .start: try starting(Program.besideThis())
    case .rest: try resting(Program.besideThis())
    case .memory: try remembering(Program.besideThis())
    }
  }
}
