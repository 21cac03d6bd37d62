public import QueueModel

/// Which costs of the two parties are turned together, as a class starts.
public struct Links: Hashable, Sendable {
  /// NP and NC are one knob, N.
  public var N = false
  /// SP and SC are one knob, S.
  public var S = false

  /// N and S linked or not.
  public init(N: Bool = false, S: Bool = false) {
    self.N = N
    self.S = S
  }

  /// The sliders on the screen, from top to bottom.
  public var knobs: [Knob] {
    Parameter.allCases.compactMap { parameter in
      switch parameter {
      case .NP where N: .N
      case .SP where S: .S
      case .NC where N, .SC where S: nil
      default: .one(parameter)
      }
    }
  }
}
