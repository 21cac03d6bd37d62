import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// The simulator and the closed forms know nothing of each other and agree exactly.
@Suite struct ModelAgreementTests {
  private static let scenariosOfAKind = 2000
  private static let messageLimit = 50_000

  @Test(arguments: RandomScenarios.allCases)
  func agree(on kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x6B69_636B)
    var tooLong = 0
    var regimes: Set<Regime> = []
    for _ in 0..<Self.scenariosOfAKind {
      let scenario = try kind.next(&random)
      let form = scenario.closedForm
      do {
        let cycle = try simulate(scenario, messageLimit: Self.messageLimit)
        regimes.insert(form.regime)
        if cycle != form.cycle || cycle.T != form.T || cycle.E != form.E {
          Issue.record("\(scenario) \(form.regime): simulated \(cycle), expected \(form.cycle)")
        }
      } catch SimulationError.periodTooLong {
        tooLong += 1
        #expect(form.cycle.messages > Self.messageLimit / 8, "\(scenario)")
      }
    }
    #expect(tooLong <= Self.scenariosOfAKind / 50)
    #expect(regimes == kind.regimes)
  }
}

extension RandomScenarios {
  /// The regimes that scenarios of the kind can have, all of which must have been seen.
  fileprivate var regimes: Set<Regime> {
    switch self {
    case .tiny, .plain, .free, .tieOfConsumer, .tieOfProducer: [.FC, .FP, .SCS, .SPS, .SS, .LS]
    case .huge: [.FC, .FP, .SCS, .SPS, .SS]
    case .oneSlot, .highestThresholds: [.SS]
    case .equalWork, .allEqual: [.SS, .LS]
    }
  }
}
