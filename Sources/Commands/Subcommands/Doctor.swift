import ArgumentParser
import Explorer
import Glibc
import QueueLab
import Terminal

/// What kickscope finds where it runs.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at the terminal, your files and this machine, and say what is wrong.",
    discussion: """
      Each line has a verdict: ok, note where nothing is wrong but you should know, problem with \
      what would be right. It needs no terminal and writes nothing to one but its lines. The test \
      of the machine takes a second: it runs two processes, and a guest where KVM is there.

      Exit status: 0 if nothing is wrong; 65 if files of yours are broken, which the explorer runs \
      without; 69 if it cannot run as things are.
      """)

  @Flag(help: "For programs: one JSON object, with a value for each observation.")
  var json = false

  @Option(help: ArgumentHelp("Colours of the verdicts.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func run() throws {
    let terminal = TerminalReport.current(colors: color.level)
    let glyphs = LookOptions.glyphs(of: .standard, isUTF8: terminal.isUTF8, term: terminal.term)
    let machine = MachineReport.current()
    let checkup = Checkup(
      version: "kickscope \(Kickscope.version), \(Self.build), \(terminal.library)",
      terminal: TerminalCheck.section(terminal, glyphs: glyphs),
      files: FilesCheck.section(.current()),
      machine: MachineCheck.section(machine, Self.concurrency(machine.cpus)))
    var output = ByteSink(descriptor: STDOUT_FILENO)
    if json {
      checkup.json.write(to: &output)
      output.append("\n")
    } else {
      checkup.write(
        isUTF8: terminal.isUTF8, isEmphasised: color.emphasisesOutput, to: &output)
    }
    try output.finish()
    if checkup.diagnosis != .sound { throw CommandFailure.diagnosed(checkup.diagnosis) }
  }

  private static func concurrency(_ allowed: [Int]) -> MachineCheck.Concurrency {
    do throws(LabError) {
      guard let pair = Processors.pair(of: allowed) else {
        return .failed(.needsTwoCPUs(allowed: allowed))
      }
      return .checked(try Laboratory.concurrency(pair))
    } catch {
      return .failed(error)
    }
  }

  private static var build: String {
    #if DEBUG
      "debug build"
    #else
      "release build"
    #endif
  }
}
