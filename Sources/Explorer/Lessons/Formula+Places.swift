internal import QueueModel

extension Formula {
  /// The quantities it asks for, and where.
  private var quantities: [(term: Term, place: Place)] {
    switch self {
    case .number, .regime: []
    case .quantity(let term, let place): [(term, place)]
    case .negative(let formula), .not(let formula): formula.quantities
    case .calculation(let left, _, let right), .comparison(let left, _, let right):
      left.quantities + right.quantities
    case .all(let parts), .any(let parts): parts.flatMap(\.quantities)
    }
  }

  /// Whether it asks what the model finds behind a change, of which nothing is known yet before a
  /// prediction; how a knob will stand is no secret, nor is what a text asks of another point.
  var tellsOutcome: Bool {
    quantities.contains { term, place in
      if case .control = term { return false }
      return place == Place()
    }
  }

  /// Why the model has no number for it: a change in it that is not possible, or nothing that it
  /// could say.
  func problem(_ written: String, in situation: Situation) -> FileError.Problem {
    for (_, place) in quantities {
      do throws(AssignmentError) {
        _ = try place.changes.applied(to: situation.base(of: place))
      } catch {
        return .impossible(written, error)
      }
    }
    return .noValue(written)
  }
}
