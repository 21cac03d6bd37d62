import ArgumentParser
import QueueLab
import QueueModel
import TestSupport
import Testing

@testable import Commands

/// What is measured, by the command line.
@Suite struct LabOptionsTests {
  private func plan(
    _ arguments: String..., allowed: [Int] = [0, 1, 2, 3], siblings: [Int] = [0, 1]
  ) throws -> MeasurementPlan {
    try LabOptions.parse(arguments).plan(allowed: allowed, siblings: { _ in siblings })
  }

  @Test func withoutAWordItIsThePaper() throws {
    let plan = try plan()
    let s = plan.setup.scenario
    #expect([s.L, s.kP, s.kC, s.WC] == [256, 1, 1, 1100])
    #expect([s.NP, s.NC, s.SP, s.SC] == [0, 0, 0, 0] && s.unit == .nanoseconds)
    #expect(plan.setup.experiment.isPapersModel && plan.setup.mode == .processes)
    #expect(plan.knob == .WP && plan.runs == 5 && plan.duration == 200_000_000)
    #expect(plan.values.count == 14 && plan.values == plan.values.sorted())
    #expect(plan.values.first == 300 && plan.values.last == 3300)
    #expect(plan.values.count { $0 < 1100 } == 5 && !plan.values.contains(1100))
    #expect(plan.cpus == .init(P: 0, C: 2))
  }

  @Test(arguments: [1, 7, 100, 1100, 1_000_000, 1_000_000_000], [false, true])
  func bothSidesOfAnyWorkAreSeen(WC: Int, isQuick: Bool) {
    let values = LabOptions.values(around: WC, isQuick: isQuick)
    #expect(values == values.sorted() && Set(values).count == values.count)
    #expect(values.allSatisfy { Parameter.WP.range.contains($0) })
    #expect(values.contains { $0 > WC } || WC == 1_000_000_000)
    #expect(values.contains { $0 < WC } || WC == 1)
    #expect(values.count >= 3 || WC == 1_000_000_000 || WC == 1)
  }

  @Test func everythingCanBeSaid() throws {
    let plan = try plan(
      "--mode", "kvm", "--halt", "irq", "--L", "64", "--kP", "4", "--kC", "8",
      "--WP", "2us", "--WC", "1.3us", "--extra-NP", "1us", "--extra-NC", "2", "--extra-SP", "3",
      "--extra-SC", "4", "--strategy", "spin:400", "--strategy-C", "poll", "--over",
      "SC=0,10:30:10", "--runs", "9", "--duration", "50ms", "--cpus", "3,1")
    let s = plan.setup.scenario
    #expect([s.L, s.kP, s.kC, s.WP, s.WC] == [64, 4, 8, 2000, 1300])
    #expect([s.NP, s.NC, s.SP, s.SC] == [1000, 2, 3, 4])
    #expect(plan.setup.mode == .kvm(.irq) && plan.setup.bell == .eventfd)
    #expect(plan.setup.experiment.P == .spin(budget: 400) && plan.setup.experiment.C == .poll)
    #expect(plan.knob == .SC && plan.values == [0, 10, 20, 30])
    #expect(plan.runs == 9 && plan.duration == 50_000_000 && plan.cpus == .init(P: 3, C: 1))
  }

  @Test func aGuestLeavesToTheHostIfNothingIsSaid() throws {
    #expect(try plan("--mode", "kvm").setup.mode == .kvm(.exit))
  }

  @Test func quickIsFewerValuesAndRuns() throws {
    let plan = try plan("--quick")
    #expect(plan.runs == 3 && plan.values.count == 6)
    #expect(try self.plan("--quick", "--runs", "7").runs == 7)
  }

  @Test func aStrategysOwnNumbersComeFromThePrototype() throws {
    #expect(try plan("--strategy-C", "spin").setup.experiment.C == .spin(budget: 2600))
  }

  @Test(arguments: [
    (["--over", "rate=1:2:1"], CommandFailure.measure(.noKnob("rate")), Int32(64)),
    (["--over", "WP=1:5000:1"], .measure(.tooManyValues(5000, limit: 1000)), 64),
    (["--over", "kP=257"], .scenario(.thresholdAboveLength(.kP, value: 257, length: 256)), 64),
    (["--duration", "1us"], .measure(.outOfRange("1us")), 64),
    (["--duration", "x"], .measure(.duration("x", .notANumber("x"))), 64),
    (["--cpus", "1,1"], .measure(.cpus("1,1")), 64),
    (["--cpus", "0,9"], .lab(.noSuchCPU(9, allowed: [0, 1, 2, 3])), 64),
  ]) func whatCannotBeIsRefused(arguments: [String], failure: CommandFailure, status: Int32) throws
  {
    let options = try LabOptions.parse(arguments)
    #expect(throws: failure) { try options.plan(allowed: [0, 1, 2, 3], siblings: { [$0] }) }
    #expect(failure.status == status)
    #expect(!ErrorText.sentence(failure).isEmpty)
  }

  @Test func oneCPUIsNotEnough() throws {
    #expect(throws: CommandFailure.lab(.needsTwoCPUs(allowed: [3]))) { try plan(allowed: [3]) }
    #expect(try plan(allowed: [0, 1]).cpus == .init(P: 0, C: 1))
    let run = try SpawnedCommand(shell: "taskset 1 $K measure --quick; echo $?")
    #expect(run.output == "69\n")
    #expect(run.messages.contains("model not applicable: P and C would share one CPU"))
  }

  @Test func whatIsMissingIsNamedWithWhatWouldHelp() {
    #expect(CommandFailure.lab(.kvm(.permission)).status == 69)
    for (lack, words) in [
      (KVMLack.permission, "usermod -aG kvm"), (.device, "nested virtualization"),
      (.version(11), "version 11"), (.capability("KVM_CAP_IRQFD"), "KVM_CAP_IRQFD"),
      (.step("KVM_CREATE_VM", errno: 12), "KVM_CREATE_VM failed: Cannot allocate memory"),
      (.silence, "first word"), (.processor, "x86-64"),
    ] {
      let text = ErrorText.sentence(LabError.kvm(lack))
      #expect(text.contains(words) && text.contains("--mode processes"), "\(text)")
    }
  }

  @Test func listsOfProcessorsAreRead() {
    #expect(Processors.numbers("0-3,8\n") == [0, 1, 2, 3, 8])
    #expect(Processors.numbers("5") == [5])
    #expect(Processors.numbers("") == [] && Processors.numbers("x") == [])
    #expect(MeasurementPlan.allowedCPUs.count == Processors.count)
  }

  @Test(arguments: [
    ("Cpus_allowed:\t3", 2), ("Cpus_allowed:\tff,ffffffff\n", 40), ("Cpus_allowed:\t0", nil),
    ("Cpus_allowed_list:\t0-1", nil), ("Threads:\t7", nil),
  ])
  func processorsAreThoseThatMayBeUsed(_ line: String, _ count: Int?) {
    #expect(Processors.allowed(by: line) == count)
  }
}
