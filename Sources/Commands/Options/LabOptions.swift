import ArgumentParser
import QueueLab
import QueueModel

/// A pair to be run for real, and how it is measured.
struct LabOptions: ParsableArguments {
  /// Where P runs, as it is typed.
  enum Mode: String, CaseIterable, ExpressibleByArgument, Sendable {
    case processes
    case kvm
  }

  @Option(help: "Where P runs: in a process, or in a virtual machine; C is always a process.")
  var mode = Mode.processes

  @Option(
    help: ArgumentHelp(
      "How a guest stops its processor, for --mode kvm.",
      discussion: """
        exit leaves to the host process, which waits for it; irq is HLT until an interrupt comes, as \
        in the paper.
        """))
  var halt: LabMode.Halt?

  @Option(help: "What wakes a process.")
  var bell = Bell.eventfd

  @Option(name: .customLong("L"), help: "Slots in the queue; 256 if nothing is said.")
  var L: String?

  @Option(name: .customLong("kP"), help: "P notifies a blocked C when kP messages wait; 1.")
  var kP: String?

  @Option(name: .customLong("kC"), help: "C notifies a blocked P when kC slots are free; 1.")
  var kC: String?

  @Option(
    name: .customLong("WP"),
    help: "P's work for a message, spun, as 1500 or 1.5us; 1.5us where it is not swept.")
  var WP: String?

  @Option(name: .customLong("WC"), help: "C's work for a message, spun; 1.1us.")
  var WC: String?

  @Option(
    name: .customLong("extra-NP"),
    help: "Spun by P after each notification, so that it costs more than it does.")
  var extraNP: String?

  @Option(name: .customLong("extra-NC"), help: "The same for C.")
  var extraNC: String?

  @Option(
    name: .customLong("extra-SP"),
    help: "Spun by P after each wake-up, so that starting takes longer than it does.")
  var extraSP: String?

  @Option(name: .customLong("extra-SC"), help: "The same for C.")
  var extraSC: String?

  @OptionGroup var strategies: StrategyOptions

  @Option(
    help: ArgumentHelp(
      "What is swept: a parameter, =, values or START:STOP:STEP, with commas between them.",
      discussion: """
        Of N and S the values are what is spun in addition to what the machine's own cost. Without \
        it WP goes from 300 ns to three times WC.
        """, valueName: "WP=300:3us:300"), completion: Candidates.measured)
  var over: String?

  @Option(
    help: ArgumentHelp("Undisturbed runs for each value; 5.", valueName: "N"),
    transform: WholeNumber.reader(of: 1...1000))
  var runs: Int?

  @Flag(help: "Few values and 3 runs for each, in a quarter of the time.")
  var quick = false

  @Option(help: ArgumentHelp("How long a run is; 200ms.", valueName: "TIME"))
  var duration: String?

  @Option(
    help: ArgumentHelp(
      "The CPUs of P and of C; two that are not halves of one core, if there are such.",
      valueName: "P,C"))
  var cpus: String?

  func validate() throws {
    if mode == .kvm, bell != .eventfd {
      throw ValidationError(
        "--bell \(bell.rawValue) wakes processes; with --mode kvm both are notified by eventfd.")
    }
    if halt != nil, mode != .kvm {
      throw ValidationError("--halt says how a guest stops; give --mode kvm as well.")
    }
  }
}
