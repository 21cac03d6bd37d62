internal import QueueModel

/// A goal that is reached by turning knobs, checked by the model at every change.
struct Challenge: Hashable, Sendable {
  let opening: LessonOpening
  let text: LessonText
  /// The conditions, all of which have to be true, and how each is written.
  let goals: [Goal]
  /// How many knobs may differ from the start; nil for any number.
  let knobLimit: Int?
  /// The controls that may differ from the start; nil for all.
  let allowed: [Control]?
  let hints: [LessonText]
  let origin: LessonStep.Origin

  struct Goal: Hashable, Sendable {
    let written: String
    let formula: Formula
  }

  /// A condition and how it stands.
  struct Status: Hashable, Sendable {
    let text: String
    let isMet: Bool
  }

  /// How each condition stands, what is allowed included.
  func statuses(at experiment: Experiment) -> [Status] {
    let situation = Situation(before: opening.experiment, now: experiment)
    var statuses = goals.map { goal in
      Status(
        text: goal.written + (goal.formula.reading(situation).map { " (\($0))" } ?? ""),
        isMet: goal.formula.holds(situation) == true)
    }
    let turned = opening.experiment.controls(thatDifferIn: experiment)
    if let knobLimit {
      let names = turned.map(\.written).joined(separator: ", ")
      let what = knobLimit == 1 ? "one knob turned" : "\(knobLimit) knobs turned"
      statuses.append(
        Status(
          text: "at most \(what)" + (names.isEmpty ? "" : " (\(names))"),
          isMet: turned.count <= knobLimit))
    }
    if let allowed {
      statuses.append(
        Status(text: Self.rule(allowed), isMet: turned.allSatisfy(allowed.contains)))
    }
    return statuses
  }

  /// What may be turned, or what may not, whatever is shorter.
  private static func rule(_ allowed: [Control]) -> String {
    let others = (Knob.nine.map(Control.knob) + [.strategy(.P), .strategy(.C)])
      .filter { !allowed.contains($0) }
    func list(_ controls: [Control]) -> String {
      controls.map(\.written).joined(separator: ", ")
    }
    return others.isEmpty || allowed.count < others.count
      ? "only \(list(allowed)) turned" : "\(list(others)) as at the start"
  }

  /// Whether all is as it should be.
  func isReached(at experiment: Experiment) -> Bool {
    statuses(at: experiment).allSatisfy(\.isMet)
  }
}

extension Formula {
  /// What stands on the left of a comparison now: `T 3 900`, `regime FC`.
  fileprivate func reading(_ situation: Situation) -> String? {
    guard case .comparison(let left, _, _) = self else { return nil }
    if left.kind == .regime { return left.regime(situation).map { "now \($0.rawValue)" } }
    if case .quantity(.margin, _) = left {
      return left.number(situation).map {
        $0.isFinite ? "now \(Readout.answer(($0 * 100).rounded())) %" : "now no border"
      }
    }
    return left.number(situation).map { "now \(Readout.answer($0))" }
  }
}

extension Experiment {
  /// The controls at which another experiment is different from this one.
  func controls(thatDifferIn other: Experiment) -> [Control] {
    var controls = Parameter.allCases.filter { scenario[$0] != other.scenario[$0] }
      .map { Control.knob(.one($0)) }
    for party in Party.allCases where self[party] != other[party] {
      guard self[party].kind == other[party].kind else {
        controls.append(.strategy(party))
        continue
      }
      controls += self[party].settings.filter { self[party][$0] != other[party][$0] }
        .map { .setting(party, $0) }
    }
    controls += Parameter.allCases.filter { variability[$0] != other.variability[$0] }
      .map { Control.distribution($0) }
    if arrivals != other.arrivals { controls.append(.arrivals) }
    return controls
  }
}
