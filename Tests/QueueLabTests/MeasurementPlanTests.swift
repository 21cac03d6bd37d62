import QueueModel
import Testing

@testable import QueueLab

@Suite struct MeasurementPlanTests {
  private func plan(
    _ mode: LabMode = .processes, P: Strategy = .notify, C: Strategy = .notify,
    cpus: MeasurementPlan.CPUPair? = nil, knob: Knob = .one(.WP), values: [Int] = [500]
  ) -> MeasurementPlan {
    let allowed = MeasurementPlan.allowedCPUs
    return MeasurementPlan(
      PairSetup(Experiment(.checked(L: 4, WP: 1000, WC: 1000), P: P, C: C), mode: mode),
      over: knob, values: values,
      cpus: cpus ?? .init(P: allowed[0], C: allowed[allowed.count - 1]))
  }

  @Test func thisProgramMayRunSomewhere() {
    #expect(!MeasurementPlan.allowedCPUs.isEmpty)
  }

  @Test func partiesNeedTwoCPUsThatExist() {
    let allowed = MeasurementPlan.allowedCPUs
    #expect(throws: LabError.needsTwoCPUs(allowed: allowed)) {
      try plan(cpus: .init(P: allowed[0], C: allowed[0])).check()
    }
    #expect(throws: LabError.noSuchCPU(4000, allowed: allowed)) {
      try plan(cpus: .init(P: allowed[0], C: 4000)).check()
    }
  }

  @Test func whatCannotBeRunIsRefused() throws {
    let coalesce = Strategy.coalesce(count: 2, timeout: 100)
    #expect(throws: LabError.strategy(coalesce, .C, .processes)) { try plan(C: coalesce).check() }
    #expect(throws: LabError.strategy(.adaptive, .P, .kvm(.irq))) {
      try plan(.kvm(.irq), P: .adaptive).check()
    }
    let guarded = Strategy.guarded(threshold: 1, delay: 1, isBusy: true)
    #expect(throws: LabError.strategy(guarded, .P, .kvm(.exit))) {
      try plan(.kvm(.exit), P: guarded).check()
    }
    #expect(LabMode.kvm(.irq).runs(.adaptive, by: .C))
    #expect(LabMode.kvm(.exit).runs(.adaptive, by: .P))
  }

  @Test func valuesThatTheKnobCannotHaveAreRefused() {
    #expect(throws: LabError.value(9, .one(.kP))) {
      try plan(knob: .one(.kP), values: [2, 9]).check()
    }
  }

  @Test func withoutAGuestThereIsNoMeasurementInOne() {
    #expect(throws: LabError.kvm(.device)) {
      try plan(.kvm(.exit)).check(KVMStatus.lacks(.device))
    }
    #expect(throws: Never.self) { try plan().check(KVMStatus.lacks(.device)) }
  }

  @Test func theKnobIsTurnedInTheSetup() throws {
    let setup = try plan(knob: .one(.SC), values: [7]).setup(at: 7)
    #expect(setup.scenario.SC == 7)
    #expect(setup.scenario.WP == 1000)
  }
}
