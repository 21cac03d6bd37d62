/// What is played: a knob that goes along its track by itself, or a period that goes on moment by
/// moment.
public struct Playback: Equatable, Sendable {
  /// Whether the knob moves by itself now.
  public internal(set) var isRunning = false
  /// The control that moves, unless a period is played.
  var control: Control?
  /// What happens at the ends of the track.
  public internal(set) var mode = Mode.oscillate
  /// Whether it pauses behind every regime border, exactly.
  var stopsAtBorders = false
  /// A power of two, −3 … 3.
  var speed = 0
  /// Whether it goes to larger values.
  var isRising = true
  /// Where on its track the control would be if it moved without steps.
  var place = 0.0
  /// The value that it was given last; another one was set by a hand.
  var value = 0

  /// What happens at the end of the track.
  public enum Mode: CaseIterable, Hashable, Sendable {
    case oscillate, loop, once
  }

  mutating func stop() { isRunning = false }

  /// How much of the track one tick covers.
  var stride: Double { 1.0 / 160 * Self.power(speed) }

  /// Between two values of a knob, in milliseconds.
  static let beat = 50
  /// Between two moments of a period, in milliseconds.
  var momentBeat: Int { Int(600 / Self.power(speed)) }

  private static func power(_ exponent: Int) -> Double {
    exponent >= 0 ? Double(1 << exponent) : 1 / Double(1 << -exponent)
  }

  /// `×2`, `×1/4`.
  var speedText: String { speed >= 0 ? "×\(1 << speed)" : "×1/\(1 << -speed)" }
}

extension Playback.Mode {
  /// In words.
  var words: String {
    switch self {
    case .oscillate: "to and fro"
    case .loop: "in a loop"
    case .once: "once to the end"
    }
  }
}
