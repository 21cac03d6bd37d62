import Explorer
import Plotting
import QueueLab
import Terminal

@testable import Commands

/// Terminals, files and machines for the doctor, on which all is well.
enum MadeUpMachine {
  static let terminal = TerminalReport(
    isInput: true, isOutput: true, size: Size(width: 120, height: 36), term: "xterm-256color",
    description: .init(name: "xterm-256color"), colors: .palette256,
    locale: .init("LANG", "en_GB.UTF-8"), adopted: "en_GB.UTF-8", isUTF8: true,
    library: "ncurses 6.4.20221231")

  static let files = FoundFiles(
    kinds: [
      .init(
        name: "themes", folder: "/h/.config/kickscope/themes", builtIn: 6, own: 2, problems: []),
      .init(
        name: "presets", folder: "/h/.config/kickscope/presets", builtIn: 26, own: 0, problems: []),
    ],
    state: .init(path: "/h/.local/state/kickscope/state.toml", exists: true, isWritable: true))

  static let machine = MachineReport(
    processor: "Made-up 9000", kernel: "Linux 6.18.5", cpus: [0, 1], hertz: 2.596e9,
    isVirtual: false,
    kvm: .works(
      KVMSpeed(
        boot: 4e6, guestStep: 0.25, hostStep: 0.25, haltingStep: 0.25, exit: 1200, halt: 2400)))

  static let concurrency = MachineCheck.Concurrency.checked(
    ConcurrencyCheck(duration: 2e8, lostP: 0, lostC: 0.001, roundTrip: 131))

  static func checkup(
    _ terminal: TerminalReport = terminal, _ files: FoundFiles = files,
    _ machine: MachineReport = machine, _ concurrency: MachineCheck.Concurrency = concurrency,
    glyphs: GlyphSet = .braille
  ) -> Checkup {
    Checkup(
      version: "kickscope 0.1.0, release build, \(terminal.library)",
      terminal: TerminalCheck.section(terminal, glyphs: glyphs),
      files: FilesCheck.section(files), machine: MachineCheck.section(machine, concurrency))
  }

  static func text(_ checkup: Checkup, isUTF8: Bool = true, isEmphasised: Bool = false) -> String {
    var sink = ByteSink.inMemory()
    checkup.write(isUTF8: isUTF8, isEmphasised: isEmphasised, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

extension Checkup {
  /// The verdict and the text of an observation.
  func observation(_ name: String) -> Observation? {
    sections.flatMap(\.observations).first { $0.name == name }
  }
}
