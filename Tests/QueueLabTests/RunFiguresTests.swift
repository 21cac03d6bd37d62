import CLinux
import QueueModel
import Testing

@testable import QueueLab

/// What is made of the words that a run has left, for a clock of one cycle a nanosecond.
@Suite struct RunFiguresTests {
  private let clock = CycleClock(hertz: 1e9)

  /// A run from 1000 to 101 000 in which C consumed 200 messages and P sent two notifications.
  private func memory() throws -> SharedMemory {
    let memory = try SharedMemory(length: 4)
    memory[LAB_FROM] = 1000
    memory[LAB_UNTIL] = 101_000
    memory[LAB_TOTAL] = 250
    memory[LAB_CHECK] = 1_000_000
    for party in [Party.P, .C] {
      let ledger = Ledger(memory, party)
      (ledger[LAB_FROM_TIME], ledger[LAB_UNTIL_TIME]) = (1000, 101_000)
      (ledger[LAB_FROM_COUNT], ledger[LAB_UNTIL_COUNT]) = (10, 210)
      (ledger[LAB_FROM_CPU], ledger[LAB_UNTIL_CPU]) = (5000, 65_000)
    }
    let (P, C) = (Ledger(memory, .P), Ledger(memory, .C))
    // Before the measured part, within it, and one where C runs before the notification has ended.
    P.logKick(began: 500, ended: 600)
    C.logWake(blocked: 100, running: 900)
    P.logKick(began: 2000, ended: 2300)
    C.logWake(blocked: 1500, running: 2800)
    P.logKick(began: 3000, ended: 3500)
    C.logWake(blocked: 2900, running: 3200)
    return memory
  }

  @Test func timesAndCostsAreThoseOfTheMeasuredPart() throws {
    let memory = try memory()
    let stamps = RunStamps(memory, clock)
    #expect(stamps.notification[.P] == [300, 500])
    #expect(stamps.startUp[.C] == [500, 0])
    #expect(stamps.idle[.C] == [500, 100])
    #expect(stamps.notification[.C] == nil)
    let figures = try #require(RunFigures(memory, clock, stamps))
    #expect(figures.messages == 200)
    #expect(figures.T == 500)
    #expect(figures.E == 600)
    #expect(figures.P.notifications == 3.0 / 250)
    #expect(figures.P.notification?.mean == 400)
    #expect(figures.C.startUp?.count == 2)
    #expect(!figures.isDisturbed)
    #expect(figures.disturbedShare == 0)
  }

  @Test func whatBeginsAtTheEndDoesNotCount() throws {
    let memory = try memory()
    Ledger(memory, .P).logKick(began: 100_999, ended: 101_200)
    Ledger(memory, .C).logWake(blocked: 100_000, running: 101_300)
    Ledger(memory, .P).logKick(began: 101_000, ended: 101_200)
    Ledger(memory, .C).logWake(blocked: 100_000, running: 101_300)
    #expect(RunStamps(memory, clock).notification[.P] == [300, 500, 201])
  }

  @Test func aPartyThatRunsBeforeItIsNotifiedHasAnotherClock() throws {
    let memory = try memory()
    Ledger(memory, .P).logKick(began: 5000, ended: 5100)
    Ledger(memory, .C).logWake(blocked: 4000, running: 4999)
    let figures = try #require(RunFigures(memory, clock, RunStamps(memory, clock)))
    #expect(figures.disturbances == [.clocksDiffer(.C, share: 1.0 / 3)])
  }

  /// Of four times as many notifications as there are stamps, four times as many were late.
  @Test func lateStartsWithoutStampsCountLikeThose() throws {
    let memory = try memory()
    memory[LAB_UNTIL] = 200_000_000
    for party in [Party.P, .C] { Ledger(memory, party)[LAB_UNTIL_TIME] = 200_001_000 }
    Ledger(memory, .P).logKick(began: 5000, ended: 5100)
    Ledger(memory, .C).logWake(blocked: 4900, running: 2_005_100)
    let few = try #require(RunFigures(memory, clock, RunStamps(memory, clock)))
    #expect(!few.isDisturbed)
    Ledger(memory, .C)[LAB_WAKES] = 4 * UInt64(LAB_LOG_ENTRIES)
    let many = try #require(RunFigures(memory, clock, RunStamps(memory, clock)))
    #expect(many.disturbances == [.lateStart(.C, share: 0.04)])
  }

  @Test func eachDisturbanceIsSeen() throws {
    let memory = try memory()
    Ledger(memory, .P)[LAB_LOST] = 5000
    Ledger(memory, .C)[LAB_CHECK_LOST_AFTER] = 500_000
    Ledger(memory, .P).logKick(began: 5000, ended: 5100)
    Ledger(memory, .C).logWake(blocked: 4900, running: 2_005_100)
    let figures = try #require(RunFigures(memory, clock, RunStamps(memory, clock)))
    #expect(
      figures.disturbances == [
        .lost(.P, share: 0.05), .lateStart(.C, share: 1), .notConcurrent(.C, share: 0.5),
      ])
    #expect(figures.disturbedShare == 1)
  }

  @Test func aLittleIsTolerated() throws {
    let memory = try memory()
    Ledger(memory, .P)[LAB_LOST] = 2000
    Ledger(memory, .C)[LAB_CHECK_LOST] = 40_000
    #expect(RunFigures(memory, clock, RunStamps(memory, clock))?.isDisturbed == false)
  }

  @Test func aRunInWhichNothingPassedHasNoFigures() throws {
    let memory = try memory()
    Ledger(memory, .C)[LAB_UNTIL_COUNT] = 10
    #expect(RunFigures(memory, clock, RunStamps(memory, clock)) == nil)
  }

  @Test func aMeanLeavesOutWhatIsTheMachines() throws {
    let figures = try #require(CostFigures([100, 200, 300, 5_000_000]))
    #expect(figures.mean == 200)
    #expect(figures.median == 250)
    #expect(figures.maximum == 5_000_000)
    #expect(figures.count == 4)
    #expect(CostFigures([]) == nil)
    #expect(CostFigures([3_000_000])?.mean == 3_000_000)
    #expect(CostFigures(Array(stride(from: 1.0, through: 100, by: 1)))?.p99 == 100)
  }

  @Test func laterNotificationsAreCountedAndNotKept() throws {
    let memory = try SharedMemory(length: 1)
    let ledger = Ledger(memory, .P)
    for index in 0..<UInt64(LAB_LOG_ENTRIES) + 5 { ledger.logKick(began: index, ended: index + 1) }
    #expect(ledger[LAB_KICKS] == UInt64(LAB_LOG_ENTRIES) + 5)
    #expect(ledger.stamps(LAB_KICKS).count == Int(LAB_LOG_ENTRIES))
    #expect(ledger.stamps(LAB_KICKS).last?.0 == UInt64(LAB_LOG_ENTRIES) - 1)
    #expect(Ledger(memory, .C)[LAB_KICKS] == 0)
  }

  @Test func theLastStartIsOnlyMovedOn() throws {
    let ledger = Ledger(try SharedMemory(length: 1), .C)
    ledger.moveLastWake(to: 5)
    #expect(ledger.stamps(LAB_WAKES).isEmpty)
    ledger.logWake(blocked: 10, running: 20)
    ledger.logWake(blocked: 30, running: 40)
    ledger.moveLastWake(to: 35)
    ledger.moveLastWake(to: 50)
    ledger.moveLastWake(to: 45)
    #expect(ledger.stamps(LAB_WAKES).map(\.1) == [20, 50])
  }

  @Test func stampsCanBeMovedToAnotherClock() throws {
    let memory = try memory()
    Ledger(memory, .P).shift(LAB_KICKS, by: 0 &- 100)
    #expect(Ledger(memory, .P).stamps(LAB_KICKS).map(\.0) == [400, 1900, 2900])
    #expect(Ledger(memory, .C).stamps(LAB_WAKES).map(\.0) == [100, 1500, 2900])
  }
}
