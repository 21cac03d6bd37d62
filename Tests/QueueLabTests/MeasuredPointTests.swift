import QueueModel
import Testing

@testable import QueueLab

@Suite struct MeasuredPointTests {
  private func run(T: Double, cpu: Double = 1, isDisturbed: Bool = false) -> RunFigures {
    RunFigures(
      messages: 10, elapsed: 10 * T, P: PartyFigures(cpu: cpu), C: PartyFigures(cpu: 2 * cpu),
      disturbances: isDisturbed ? [.lost(.P, share: 0.1)] : [])
  }

  private func point(_ runs: [RunFigures]) -> MeasuredPoint {
    let experiment = Experiment(.checked(L: 4, WP: 100, WC: 100))
    return MeasuredPoint(
      value: 100, setup: PairSetup(experiment), calibrated: experiment.scenario, runs: runs,
      prediction: Prediction(regime: .LS, T: 100, E: 200, simulatedT: 100, simulatedE: 200))
  }

  @Test func aSpreadHasItsMedianAndItsEnds() {
    let odd = Spread([9, 1, 4])
    #expect((odd.median, odd.low, odd.high) == (4, 1, 9))
    #expect(Spread([9, 1, 2, 4]).median == 3)
    #expect(Spread([7]) == Spread([7, 7]))
  }

  @Test func disturbedRunsDoNotCountBesideGoodOnes() {
    let point = point([run(T: 900, isDisturbed: true), run(T: 110), run(T: 130, cpu: 3)])
    #expect(point.goodRuns.count == 2)
    #expect(!point.isDisturbed)
    #expect((point.T.median, point.T.high) == (120, 130))
    #expect(point.E.median == 6)
    #expect((point.error - 0.2).magnitude < 1e-12)
  }

  @Test func disturbedRunsCountWhereThereAreNoOthers() {
    let point = point([run(T: 900, isDisturbed: true), run(T: 700, isDisturbed: true)])
    #expect(point.goodRuns.count == 2)
    #expect(point.isDisturbed)
    #expect(point.T.median == 800)
  }
}
