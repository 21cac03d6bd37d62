import Explorer
import Plotting
import QueueLab
import QueueModel

extension ErrorText {
  /// Why a real pair could not be measured, and what would help.
  static func sentence(_ error: LabError) -> String {
    switch error {
    case .needsTwoCPUs(let allowed):
      """
      model not applicable: P and C would share one CPU, and neither could run while the other \
      does; this program may use \(cpus(allowed)), and needs two
      """
    case .noSuchCPU(let cpu, let allowed):
      "there is no CPU \(cpu) for this program; it may use \(cpus(allowed))"
    case .kvm(let lack):
      "--mode kvm: \(sentence(lack)); --mode processes measures without virtual machines"
    case .strategy(let strategy, let party, let mode):
      """
      strategy \(strategy.text) cannot be run for real by \(party.rawValue) in mode \(mode.name), \
      which can do \(strategies(party, mode)); kickscope simulate knows all strategies
      """
    case .system(let step, let code): "\(step) failed: \(system(code))"
    case .value(let value, let knob):
      "\(knob.symbol) cannot be \(NumberText.grouped(value)) in this pair"
    case .nothingPassed:
      """
      again and again no message was passed while a run was measured; the machine is too busy, or \
      --duration is too short for these times
      """
    case .cancelled: "ended before anything was measured"
    case .ended(let party, let status, let message):
      message.isEmpty
        ? "\(party.rawValue) ended before its time, with exit status \(status)"
        : "\(party.rawValue) ended before its time: "
          + (message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message)
    case .killed(let party, let signal):
      "\(party.rawValue) was ended by signal \(signal) before its time"
    case .overdue(let seconds):
      """
      a run was not over after \(seconds) s; the machine may be too busy, or a notification was lost
      """
    case .faults(let count):
      """
      \(NumberText.grouped(count)) messages were lost, doubled or out of order, which never happens \
      on a sound machine: please report it
      """
    }
  }

  /// What is missing for a guest, and what would help.
  static func sentence(_ lack: KVMLack) -> String {
    switch lack {
    case .processor: "guests are written for x86-64, and this is another processor"
    case .device:
      """
      there is no /dev/kvm; load the kernel's module kvm_intel or kvm_amd, switch virtualization on \
      in the firmware, or, where this is itself a virtual machine, nested virtualization in its host
      """
    case .permission:
      """
      this user may not open /dev/kvm for reading and writing; ls -l /dev/kvm says who may. If it is \
      the group kvm: sudo usermod -aG kvm NAME, and log in again; else setfacl -m u:NAME:rw /dev/kvm
      """
    case .version(let version):
      "this kernel's KVM has version \(version) of its interface, and 12 is needed"
    case .capability(let name): "this kernel's KVM lacks \(name); a newer kernel may have it"
    case .step(let name, let code): "KVM is there, but \(name) failed: \(system(code))"
    case .exit(let reason):
      "KVM is there, but the guest broke down (its exit reason is \(reason))"
    case .silence:
      "KVM is there, but a guest did not write its first word within a second"
    }
  }

  /// Why a measurement cannot be planned.
  static func sentence(_ fault: LabOptions.Fault) -> String {
    switch fault {
    case .noKnob(let name):
      """
      --over \(ValueText.quoted(name)): real pairs are swept along one of \
      \((Knob.nine + [.N, .S]).map(\.symbol).joined(separator: ", "))
      """
    case .tooManyValues(let count, let limit):
      "--over: \(NumberText.grouped(count)) values are more than the \(limit) that are measured"
    case .duration(let text, let error):
      "--duration \(ValueText.quoted(text)): \(sentence(error, .nanoseconds))"
    case .outOfRange(let text): "--duration \(ValueText.quoted(text)): it can be 1ms to 60s"
    case .cpus(let text):
      "--cpus \(ValueText.quoted(text)): write two different CPUs, P's first, as 0,1"
    }
  }

  /// The exit status: 69 for what the machine lacks, 64 for what cannot be asked for, 70 for what
  /// should not have happened.
  static func status(of error: LabError) -> Int32 {
    switch error {
    case .needsTwoCPUs, .kvm, .system, .overdue, .nothingPassed: 69
    case .noSuchCPU, .strategy, .value: 64
    case .cancelled: 130
    case .ended, .killed, .faults: 70
    }
  }

  private static func strategies(_ party: Party, _ mode: LabMode) -> String {
    Strategy.Kind.allCases.filter { mode.runs(any: $0, by: party) }.map(\.rawValue)
      .joined(separator: ", ")
  }

  private static func cpus(_ allowed: [Int]) -> String {
    guard !allowed.isEmpty else { return "no CPU that is known" }
    return "CPU \(allowed.prefix(16).map(String.init).joined(separator: ", "))"
      + (allowed.count > 16 ? " ..." : "")
  }
}
