import CLinux
import Glibc
import QueueModel
import TestSupport
import Testing

@testable import QueueLab

/// Real processes. What is asserted holds however slow and busy the machine is.
@Suite(.serialized) struct PairProcessesTests {
  @Test(arguments: Bell.allCases)
  func aPairRunsToItsEnd(_ bell: Bell) throws {
    let memory = try #require(try pair(bell: bell).run { false })
    checkProtocol(memory)
    #expect(Ledger(memory, .P)[LAB_WAKES] > 0 || memory[LAB_PRODUCED] < 20)
  }

  @Test(arguments: [
    Strategy.poll, .spin(budget: 500), .sleep(length: 20_000, cost: 0),
    .nap(count: 2, length: 5000, cost: 0), .guarded(threshold: 1, delay: 2000, isBusy: true),
    .guarded(threshold: 1, delay: 2000, isBusy: false), .virtio, .adaptive,
  ])
  func everyStrategyRunsOnBothSides(_ strategy: Strategy) throws {
    let memory = try #require(try pair(P: strategy, C: strategy).run { false })
    checkProtocol(memory)
    if strategy.kind == .poll || strategy.kind == .sleep {
      #expect(Ledger(memory, .P)[LAB_WAKES] == 0)
      #expect(Ledger(memory, .C)[LAB_WAKES] == 0)
    }
  }

  @Test(arguments: [1, 2, 3, 64])
  func thresholdsAreKept(_ L: Int) throws {
    for kP in Set([1, L]) {
      let memory = try #require(try pair(L: L, kP: kP, kC: L).run { false })
      checkProtocol(memory)
    }
  }

  @Test(
    .enabled(if: GuestCondition.isMet, GuestCondition.reason),
    arguments: [
      Strategy.notify, .poll, .spin(budget: 500), .sleep(length: 20_000, cost: 0),
      .nap(count: 2, length: 5000, cost: 0), .virtio, .adaptive,
    ])
  func everyStrategyRunsInAGuestThatLeaves(_ strategy: Strategy) throws {
    for L in [1, 64] {
      let guest = pair(L: L, mode: .kvm(.exit), P: strategy, C: .notify)
      let memory = try #require(try guest.run { false })
      checkProtocol(memory)
      if strategy.kind == .poll || strategy.kind == .sleep {
        #expect(Ledger(memory, .P)[LAB_WAKES] == 0)
      }
    }
  }

  @Test(.enabled(if: GuestCondition.isMet, GuestCondition.reason))
  func aGuestsProcessSleepsForIt() throws {
    // C takes longer than any way out of a guest.
    let guest = pair(
      L: 1, WC: 1_000_000, mode: .kvm(.exit), P: .sleep(length: 20_000, cost: 0),
      duration: 50_000_000)
    let memory = try #require(try guest.run { false })
    checkProtocol(memory)
    #expect(Ledger(memory, .P)[LAB_NAPS] > 0 || memory[LAB_PRODUCED] < 4)
  }

  @Test(
    .enabled(if: GuestCondition.halts, GuestCondition.reasonNotToHalt),
    arguments: [Strategy.notify, .poll, .spin(budget: 500)], [1, 3, 64])
  func everyStrategyRunsInAGuestThatHalts(_ strategy: Strategy, _ L: Int) throws {
    for kC in Set([1, L]) {
      let guest = pair(L: L, kC: kC, mode: .kvm(.irq), P: strategy, C: .notify)
      checkProtocol(try #require(try guest.run { false }))
    }
  }

  @Test func itStopsWhenItIsCancelled() throws {
    var most = 0
    let endless = pair(duration: 60_000_000_000)
    let ended = try endless.run {
      most = max(most, children().count)
      return most == 2
    }
    #expect(ended == nil)
    #expect(children().isEmpty)
  }

  @Test(arguments: [Party.P, .C])
  func whenOneIsKilledTheOtherEndsToo(_ party: Party) throws {
    var asked = 0
    #expect(throws: LabError.killed(party, signal: SIGKILL)) {
      try pair(duration: 60_000_000_000).run {
        asked += 1
        if asked == 3 { for child in children(of: party) { kill(child, SIGKILL) } }
        return false
      }
    }
    #expect(asked >= 3)
    #expect(children().isEmpty)
  }

  @Test func whatAProgramSaysIsPassedOn() throws {
    var broken = pair()
    broken.program = "/bin/false"
    // Both end at once, and one of them is seen first.
    let ends = [Party.P, .C].map { LabError.ended($0, status: 1, message: "") }
    let error = #expect(throws: LabError.self) { try broken.run { false } }
    #expect(error.map(ends.contains) == true)
    let folder = try TemporaryFolder()
    for party in [Party.P, .C] {
      broken.program = "\(folder.path)/\(party)"
      try folder.write(
        "#!/bin/sh\n[ $2 = \(party) ] || exec sleep 9\necho one >&2; echo two >&2; exit 3\n",
        to: "\(party)")
      #expect(chmod(broken.program, 0o700) == 0)
      #expect(throws: LabError.ended(party, status: 3, message: "two")) {
        try broken.run { false }
      }
    }
    broken.program = "\(folder.path)/nothing"
    #expect(throws: LabError.system("posix_spawn", errno: ENOENT)) { try broken.run { false } }
    #expect(children().isEmpty)
  }

  /// Of those that nothing else in this program opens.
  @Test func noDescriptorIsLeftOpen() throws {
    var most = 0
    _ = try pair().run {
      most = max(most, openDescriptors())
      return false
    }
    #expect(most > 0)
    #expect(openDescriptors() == 0)
  }

  @Test func ordersComeBackAsTheyWereWritten() {
    for mode in [LabMode.processes, .kvm(.exit), .kvm(.irq)] {
      for strategy in [Strategy.notify, .spin(budget: 7), .nap(count: 1, length: 2, cost: 3)] {
        let order = PartyOrder(
          party: .C, mode: mode, bell: .futex, strategy: strategy, cpu: 1, limit: 9, parent: 77)
        #expect(PartyOrder(arguments: Array(order.arguments.dropFirst())) == order)
      }
    }
    #expect(PartyOrder(arguments: ["P", "kvm"]) == nil)
    #expect(PartyOrder(arguments: ["P", "processes", "eventfd", "dream", "0", "9", "1"]) == nil)
  }

  private func pair(
    L: Int = 4, kP: Int = 1, kC: Int = 1, WC: Int = 2000, mode: LabMode = .processes,
    bell: Bell = .eventfd,
    P: Strategy = .notify,
    C: Strategy = .notify, duration: Int = 20_000_000
  ) -> PairProcesses {
    let setup = PairSetup(
      Experiment(.checked(L: L, kP: kP, kC: kC, WP: 1000, WC: WC), P: P, C: C), mode: mode,
      bell: bell)
    let cpus = MeasurementPlan.allowedCPUs
    return PairProcesses(
      setup: setup, program: (try? SpawnedCommand.program()) ?? "",
      cpus: .init(P: cpus[0], C: cpus[cpus.count - 1]), clock: CycleClock.measured(),
      timing: RunTiming(check: 1_000_000, warmUp: 1_000_000, duration: duration))
  }

  private func checkProtocol(_ memory: SharedMemory) {
    let (P, C) = (Ledger(memory, .P), Ledger(memory, .C))
    #expect(memory[LAB_PRODUCED] > 0)
    #expect(memory[LAB_CONSUMED] == memory[LAB_PRODUCED])
    #expect(C[LAB_FAULTS] == 0)
    #expect(P[LAB_KICKS] == C[LAB_WAKES])
    #expect(C[LAB_KICKS] == P[LAB_WAKES])
    #expect(P[LAB_IS_DONE] == 1 && C[LAB_IS_DONE] == 1)
  }

  /// Processes that run a party and are ours.
  private func children(of party: Party? = nil) -> [pid_t] {
    guard let folder = opendir("/proc") else { return [] }
    defer { closedir(folder) }
    var found: [pid_t] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let id = pid_t(name), parent(of: id) == getpid() else { continue }
      let words = text("/proc/\(name)/cmdline").split(separator: "\0")
      guard words.count > 2, words[1] == PartyOrder.command else { continue }
      if party == nil || words[2] == party?.rawValue ?? "" { found.append(id) }
    }
    return found
  }

  private func parent(of id: pid_t) -> pid_t? {
    text("/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix("PPid:") }
      .flatMap { pid_t($0.split(separator: "\t")[1]) }
  }

  private func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private func openDescriptors() -> Int {
    (0..<200).count { descriptor in
      var path = [CChar](repeating: 0, count: 200)
      let count = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
      let bytes = path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      let name = String(decoding: bytes, as: UTF8.self)
      return name.contains("memfd:messages") || name.contains("pidfd")
    }
  }
}
