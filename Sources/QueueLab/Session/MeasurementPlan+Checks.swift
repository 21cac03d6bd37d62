internal import CLinux
public import QueueModel

extension MeasurementPlan {
  /// The pair at a value of the knob.
  /// - Throws: `LabError.value` where the knob cannot have that value.
  func setup(at value: Int) throws(LabError) -> PairSetup {
    guard let turned = try? setup.scenario.turning(knob, to: value) else {
      throw .value(value, knob)
    }
    var setup = setup
    setup.scenario = turned
    return setup
  }

  /// Whether it can be carried out here at all.
  /// - Throws: `LabError`.
  func check() throws(LabError) {
    let allowed = Self.allowedCPUs
    for party in [Party.P, .C] {
      guard allowed.contains(cpus[party]) else {
        throw .noSuchCPU(cpus[party], allowed: allowed)
      }
      let strategy = setup.experiment[party]
      guard setup.mode.runs(strategy, by: party) else {
        throw .strategy(strategy, party, setup.mode)
      }
    }
    guard cpus.P != cpus.C else { throw .needsTwoCPUs(allowed: allowed) }
    for value in values { _ = try setup(at: value) }
  }

  /// Whether the guest that it asks for can run.
  /// - Throws: `LabError.kvm`.
  func check(_ kvm: KVMStatus) throws(LabError) {
    guard case .kvm(let halt) = setup.mode else { return }
    switch kvm {
    case .lacks(let lack): throw .kvm(lack)
    case .works(let speed):
      if halt == .irq, let lack = speed.haltingLack { throw .kvm(lack) }
    }
  }

  /// The CPUs that this program may run on.
  public static var allowedCPUs: [Int] {
    var cpus = [Int32](repeating: 0, count: 1024)
    let count = lab_allowed_cpus(&cpus, Int32(cpus.count))
    return cpus.prefix(max(0, Int(count))).map(Int.init)
  }
}

extension LabMode {
  /// Whether a party can follow a strategy: a guest that halts knows no timers, and nobody notifies
  /// later than at once.
  func runs(_ strategy: Strategy, by party: Party) -> Bool { runs(any: strategy.kind, by: party) }

  /// Whether a party can follow strategies of a kind.
  public func runs(any kind: Strategy.Kind, by party: Party) -> Bool {
    switch kind {
    case .coalesce: false
    case .notify, .poll, .spin: true
    case .guardIdle, .guardBusy: self == .processes || party == .C
    case .sleep, .nap, .virtio, .adaptive: self != .kvm(.irq) || party == .C
    }
  }
}
