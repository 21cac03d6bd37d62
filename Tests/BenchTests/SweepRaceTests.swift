import Programs
import Testing

@testable import kickscope_bench

/// Speed-ups from given times, and outputs that are not what they should be.
@Suite struct SweepRaceTests {
  private static func run(_ seconds: Double, _ text: String = "row,T\n0,1\n1,2\n") -> Program.Run {
    Program.Run(
      output: Array(text.utf8), time: .seconds(seconds), processorTime: .seconds(2 * seconds))
  }

  @Test func theSpeedUpIsTheMedianOfTheRounds() throws {
    var race = SweepRace(rows: 2, cores: 4, jobs: [1, 4])
    // The second and the third round ran beside something else.
    for (one, four) in [(4.0, 1.0), (8, 2.5), (9, 9)] {
      try race.append(Self.run(one), jobs: 1)
      try race.append(Self.run(four), jobs: 4)
    }
    #expect(race.seconds(1) == 8 && race.seconds(4) == 2.5)
    #expect(race.processorSeconds(4) == 5)
    #expect(race.rowsPerSecond(4) == 0.8)
    #expect(race.speedUp(1) == 1 && race.speedUp(4) == 3.2)
    #expect(race.speedUpPerCore(1) == 1 && race.speedUpPerCore(4) == 0.8)
  }

  @Test func moreJobsThanCoresAreHeldAgainstTheCores() throws {
    var race = SweepRace(rows: 2, cores: 2, jobs: [1, 8])
    try race.append(Self.run(4), jobs: 1)
    try race.append(Self.run(2), jobs: 8)
    #expect(race.speedUpPerCore(8) == 1)
  }

  @Test func otherBytesAreAFault() throws {
    var race = SweepRace(rows: 2, cores: 2, jobs: [1, 2])
    try race.append(Self.run(1), jobs: 1)
    #expect(throws: SweepRace.Fault.differs(jobs: 2)) {
      try race.append(Self.run(1, "row,T\n0,1\n1,3\n"), jobs: 2)
    }
  }

  @Test(arguments: ["", "row,T\n", "row,T\n0,1\n", "row,T\n0,1\n1,2\n2,3\n"])
  func missingRowsAreAFault(_ text: String) {
    var race = SweepRace(rows: 2, cores: 2, jobs: [1, 2])
    #expect(throws: SweepRace.Fault.self) { try race.append(Self.run(1, text), jobs: 1) }
  }
}
