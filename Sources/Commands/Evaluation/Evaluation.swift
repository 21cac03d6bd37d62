import QueueModel
import QueueSimulator

/// What model and simulator say of one scenario.
struct Evaluation {
  let scenario: Scenario
  let regime: Regime
  /// The closed form, if it was asked for.
  let form: ClosedForm?
  /// One simulated period, if it was asked for and ended within the limit.
  let simulated: Cycle?
  /// Whether the period was longer than the limit.
  let isPeriodTooLong: Bool

  init(_ scenario: Scenario, engine: Engine, messageLimit: Int) {
    self.scenario = scenario
    regime = scenario.regime
    form = engine == .sim ? nil : scenario.closedForm
    if engine == .model {
      (simulated, isPeriodTooLong) = (nil, false)
    } else {
      do throws(SimulationError) {
        (simulated, isPeriodTooLong) = (try simulate(scenario, messageLimit: messageLimit), false)
      } catch {
        (simulated, isPeriodTooLong) = (nil, true)
      }
    }
  }

  /// The cycle behind T and E: the model's, or the simulator's where the model was not asked.
  var cycle: Cycle? { form?.cycle ?? simulated }

  /// m as the model counts it: the batch in FC and FP, m′ in SCS and SPS, 0 in SS; nil in lockstep.
  var m: Int? {
    guard form == nil else { return form?.m }
    guard let simulated, simulated.notifications > 0 else { return nil }
    let byBoth = simulated.notificationsByP > 0 && simulated.notificationsByC > 0
    return byBoth ? simulated.messages - scenario.L : simulated.messages
  }

  /// Whether both engines answered, and not alike.
  var isDisputed: Bool {
    guard let form, let simulated else { return false }
    return form.T != simulated.T || form.E != simulated.E
  }
}
