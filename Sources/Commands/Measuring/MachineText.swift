import Plotting
import QueueLab

/// A machine and what it can do, in words.
enum MachineText {
  /// Facts with their names.
  static func facts(_ machine: MachineReport) -> [(name: String, text: String)] {
    let clock = NumberText.significant(machine.hertz / 1e9, digits: 4)
    return [
      ("processor", "\(machine.processor)\(machine.isVirtual ? ", a virtual machine" : "")"),
      ("kernel", machine.kernel),
      (
        "clock",
        "the time-stamp counter has \(clock) GHz"
          + (machine.isClockSteady
            ? "" : "; the kernel does not say that it is constant: do not trust what follows")
      ),
      ("CPUs", cpus(machine.cpus)),
      ("kvm", kvm(machine.kvm)),
    ]
  }

  /// `CPU 0, 1 of this program`, or that the model does not apply.
  private static func cpus(_ cpus: [Int]) -> String {
    let list = cpus.prefix(16).map(String.init).joined(separator: ", ")
    let text = "\(list)\(cpus.count > 16 ? " ..." : "")"
    return cpus.count < 2
      ? "\(text.isEmpty ? "none is known" : text); model not applicable: P and C would share one"
      : text
  }

  private static func kvm(_ status: KVMStatus) -> String {
    switch status {
    case .lacks(let lack): "no guests: \(ErrorText.sentence(lack))"
    case .works(let speed): works(speed)
    }
  }

  private static func works(_ speed: KVMSpeed) -> String {
    var text = """
      works: a guest boots in \(time(speed.boot)); a step of an empty loop takes \
      \(time(speed.guestStep)) in it, \(time(speed.hostStep)) outside\
      \(speed.isEmulated ? ": this KVM emulates what guests do" : ""); leaving it and coming back \
      takes \(time(speed.exit))
      """
    if let halt = speed.halt {
      text += ", halting for an interrupt that is there already \(time(halt)) (--halt irq)"
    } else if let lack = speed.haltingLack {
      text += "; a guest that halts (--halt irq) does not run here: \(ErrorText.sentence(lack))"
    }
    return text
  }

  /// Whether two CPUs ran at the same time.
  static func verdict(_ check: ConcurrencyCheck) -> String {
    """
    \(check.isConcurrent ? "yes" : "NO"): in \(time(check.duration)) P's CPU was away for \
    \(DisturbanceText.percent(check.lostP)), C's for \(DisturbanceText.percent(check.lostC)); a word \
    goes there and back in \(time(check.roundTrip))
    """
  }

  /// Nanoseconds to three digits, in a unit that suits them: `470 ns`, `12.3 ms`.
  static func time(_ nanoseconds: Double) -> String {
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "us"), (1.0, "ns")]
    let (unit, name) = units.first { nanoseconds >= $0.0 } ?? (1, "ns")
    return "\(NumberText.significant(nanoseconds / unit, digits: 3)) \(name)"
  }
}
