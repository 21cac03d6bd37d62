import Events
import Explorer
import Plotting
import QueueModel

/// A picture of the explorer that is measured: how a person gets there, and what the hand does there.
struct Scene {
  let name: String
  /// Keys from the first frame on.
  let opening: [Key]
  /// Pressed round and round.
  let turns: [Key]
  /// Whether they turn sliders, which nothing else does.
  let turnsSliders: Bool
  /// Whether measurements lie over the curves.
  let isMeasured: Bool

  /// Steps up, across the border below, steps down, and across it again.
  private static let sliding: [Key] =
    Array(repeating: Key(.right), count: 12) + ["["] + Array(repeating: Key(.left), count: 12)
    + ["]"]

  init(_ name: String, _ opening: [Key], isMeasured: Bool = false) {
    self.init(name, opening, turns: Self.sliding, turnsSliders: true, isMeasured: isMeasured)
  }

  init(
    _ name: String, _ opening: [Key], turns: [Key], turnsSliders: Bool = false,
    isMeasured: Bool = false
  ) {
    (self.name, self.opening, self.turns) = (name, opening, turns)
    (self.turnsSliders, self.isMeasured) = (turnsSliders, isMeasured)
  }

  /// The explorer in front of this picture, and what is to be done for it.
  func state(_ size: Size, isRandom: Bool) -> (State, [Effect]) {
    var experiment = Experiment(Preset.standard.scenario)
    if isRandom {
      experiment.variability.WP = .exponential
      experiment.variability.WC = .exponential
    }
    var state = State(experiment: experiment, size: size)
    if isMeasured { state.show(Self.measured) }
    var effects = state.start()
    for key in opening { effects += state.update(.keyPressed(key)) }
    return (state, effects)
  }

  /// Where on the screen only keys write; all of it where there is no such place.
  func watched(_ size: Size, isRandom: Bool) -> Rect {
    turnsSliders ? state(size, isRandom: isRandom).0.layout.sliders : Rect(size)
  }

  /// Measurements beside the curve of T.
  private static let measured = MeasuredData(
    file: "measured.csv", columns: [.WP],
    rows: measurements.map {
      MeasuredData.Row(values: [$0.WP], T: MeasuredData.Quantity(Double($0.T)), E: nil)
    })

  private static let measurements = (1...16).map { (WP: 200 * $0, T: 2_400 + 200 * $0) }

  /// The same as a file that the program reads.
  static let measuredTable =
    "WP,T\n" + measurements.map { "\($0.WP),\($0.T)\n" }.joined()
}
