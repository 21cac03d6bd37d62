import Plotting
import QueueLab

/// What there is to say of the machine; the explorer needs none of it, `measure` does.
enum MachineCheck {
  /// Whether two CPUs run at the same time, as far as it is known.
  enum Concurrency {
    case checked(ConcurrencyCheck)
    /// There is only one, or the test could not be made.
    case failed(LabError)
  }

  static func section(_ machine: MachineReport, _ concurrency: Concurrency) -> Checkup.Section {
    let facts = MachineText.facts(machine).map { name, text in
      Observation(name, verdict(name, machine), text, value: value(name, machine))
    }
    let place = facts.firstIndex { $0.name == "kvm" } ?? facts.endIndex
    return Checkup.Section(
      title: "machine, for kickscope measure",
      observations: facts[..<place] + [observation(concurrency)] + facts[place...])
  }

  private static func verdict(_ name: String, _ machine: MachineReport) -> Observation.Verdict {
    switch name {
    case "clock": machine.isClockSteady ? .ok : .note
    case "CPUs": machine.cpus.count < 2 ? .note : .ok
    case "kvm":
      switch machine.kvm {
      case .works(let speed): speed.isEmulated || speed.haltingLack != nil ? .note : .ok
      case .lacks: .note
      }
    default: .ok
    }
  }

  private static func value(_ name: String, _ machine: MachineReport) -> JSONValue {
    switch name {
    case "processor": .text(machine.processor)
    case "kernel": .text(machine.kernel)
    case "clock":
      .object([("hertz", .number(machine.hertz)), ("steady", .truth(machine.isClockSteady))])
    case "CPUs": .array(machine.cpus.map { .whole($0) })
    case "kvm": machine.kvm.json
    default: .null
    }
  }

  private static func observation(_ concurrency: Concurrency) -> Observation {
    switch concurrency {
    case .checked(let check):
      Observation(
        "at once", check.isConcurrent ? .ok : .note, MachineText.verdict(check),
        value: .object([
          ("concurrent", .truth(check.isConcurrent)), ("lost_P", .number(check.lostP)),
          ("lost_C", .number(check.lostC)), ("round_trip", .number(check.roundTrip)),
        ]))
    case .failed(let error):
      Observation(
        "at once", .note, ErrorText.sentence(error),
        value: .object([("concurrent", .null), ("lacks", .text(ErrorText.sentence(error)))]))
    }
  }
}
