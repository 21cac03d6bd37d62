import QueueModel
import Testing

@testable import QueueSimulator

@Suite struct CycleLedgerTests {
  private struct Cycles: CycleSink {
    var all: [RegenerativeCycle] = []
    mutating func add(_ cycle: RegenerativeCycle) { all.append(cycle) }
  }

  /// Two cycles by hand: P works 10, notifies for 3 with two messages waiting, and waits 4 of the
  /// next 20; C notifies for 5 with four messages waiting.
  @Test func booksTwoCycles() throws {
    let scenario = try Scenario(L: 6, kP: 2, kC: 2, WP: 1, WC: 1, NP: 3, NC: 5, SP: 0, SC: 0)
    var ledger = CycleLedger(scenario, at: 0)
    var cycles = Cycles()
    ledger.waitsC(10)
    ledger.regenerate(at: 10, message: 2, part: 7, byP: true, &cycles)
    #expect(cycles.all.isEmpty)
    ledger.notifiesP(3)
    ledger.waitsP(4)
    ledger.notifiesC(5)
    ledger.waitsC(6)
    ledger.add(stays: 40)
    ledger.regenerate(at: 30, message: 9, part: 1, byP: true, &cycles)
    ledger.regenerate(at: 50, message: 10, part: 0, byP: true, &cycles)
    #expect(
      cycles.all == [
        RegenerativeCycle(
          messages: 7, duration: 28, workOfP: 20 + 3 - 4, workOfC: 20 + 5 - 6,
          occupancy: 2 * 3 + 4 * 5 + 40 - 7 + 1, notificationsByP: 1, notificationsByC: 1),
        RegenerativeCycle(
          messages: 1, duration: 20, workOfP: 20, workOfC: 20, occupancy: -1, notificationsByP: 0,
          notificationsByC: 0),
      ])
  }

  @Test(arguments: [true, false])
  func aCycleOfMoreThan64BitsIsAddedUp(byP: Bool) throws {
    let scenario = try Scenario(L: 6, kP: 2, kC: 2, WP: 1, WC: 1, NP: 3, NC: 5, SP: 0, SC: 0)
    let part = 1 << 61
    var ledger = CycleLedger(scenario, at: 5)
    var cycles = Cycles()
    ledger.carry(to: 5 + part, message: 1, byP: byP)
    ledger.regenerate(at: 7 + part, message: 2, part: 0, byP: byP, &cycles)
    #expect(cycles.all.isEmpty)
    var now = 7 + part
    for count in 1...20 {
      now &+= part
      ledger.waitsP(part / 4)
      ledger.waitsC(part / 2)
      ledger.add(stays: 100)
      // Not every part is too long by the clocks: some are by what the notifications took.
      ledger.notifiesC(part)
      ledger.carry(to: now, message: 2 + count, byP: byP)
    }
    ledger.regenerate(at: now, message: 22, part: 0, byP: byP, &cycles)
    let long = Int128(part)
    #expect(
      cycles.all == [
        RegenerativeCycle(
          messages: 20, duration: 40 * long, workOfP: 20 * long - 5 * long,
          workOfC: 40 * long - 10 * long,
          occupancy: 4 * 20 * long + 2000 + (byP ? 0 : 6 * 20 * long), notificationsByP: 0,
          notificationsByC: 20)
      ])
    ledger.regenerate(at: now &+ 9, message: 23, part: 0, byP: byP, &cycles)
    #expect(cycles.all.last?.duration == 9)
  }
}
