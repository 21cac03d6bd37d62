package import QueueModel

extension CycleTotals {
  /// All whole cycles of the paper's model, `notify` on both sides and a greedy P, in a run of so
  /// many messages from the empty queue on, and up to kP more.
  /// - Parameters:
  ///   - variability: Where it is `.none`, every message is stepped all the same, and a unit of
  ///     time is a tick; otherwise it is one `timeScale`-th.
  ///   - regeneration: Whose notifications begin the cycles.
  package init(
    of scenario: Scenario, _ variability: Variability, cyclesFrom regeneration: Party,
    messages: Int, seed: UInt64
  ) {
    self.init()
    if variability == .none {
      run(TwoClocks(scenario, ConstantTimes(scenario), cyclesFrom: regeneration), messages)
    } else {
      let times = RandomTimes(scenario, variability, seed: seed)
      run(TwoClocks(scenario, times, cyclesFrom: regeneration), messages)
    }
  }

  private mutating func run(_ clocks: consuming TwoClocks<some Times>, _ messages: Int) {
    clocks.run(messages, into: &self)
  }
}
