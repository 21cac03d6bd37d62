internal import QueueModel

extension Explanation {
  /// Where the knob would jump next in one direction, in words.
  struct Outlook {
    let direction: Direction
    let jump: Jump
    /// `WP ≤ 1 300 (−13 %)`.
    let place: String
    /// `m 1 → 2`, or `FC → FP`.
    let change: String
    /// `T 3 701 → 2 500 (÷1.48)`, from the last value before the jump to the first behind it.
    let result: String
    /// `↓ 1 300 −13 % m 1→2 T ÷1.48`, for little room.
    let short: String
  }

  /// The nearest jump on each side, and behind a step of m the nearest border.
  var outlooks: [Outlook] {
    Direction.allCases.flatMap { direction in
      let jump = scenario.nextJump(along: knob, direction)
      let border = scenario.nextBorder(along: knob, direction)
      let jumps = jump?.kind == .step ? [jump, border] : [jump]
      return jumps.compactMap { $0 }.map { outlook($0, direction) }
    }
  }

  /// The outlooks in order of what matters in little room: the nearest jump, the nearest border,
  /// then the rest by distance.
  var outlooksByNearness: [Outlook] {
    var rest = outlooks.sorted { distance($0.jump) < distance($1.jump) }
    guard !rest.isEmpty else { return [] }
    var first = [rest.removeFirst()]
    if first[0].jump.kind == .step, let border = rest.firstIndex(where: { $0.jump.kind == .border })
    {
      first.append(rest.remove(at: border))
    }
    return first + rest
  }

  private func outlook(_ jump: Jump, _ direction: Direction) -> Outlook {
    let sign = direction == .up ? "≥" : "≤"
    let value = Readout.value(jump.far.value)
    let percent = Readout.change(from: scenario[knob], to: jump.far.value)
    let (near, far) = (jump.near.form, jump.far.form)
    let factor = Readout.factor(far.cycle.timePerMessage / near.cycle.timePerMessage)
    let arrow = direction == .up ? "↑" : "↓"
    func m(_ form: ClosedForm) -> String { form.m.map { Readout.value($0) } ?? "∞" }
    return Outlook(
      direction: direction, jump: jump,
      place: "\(knob.symbol) \(sign) \(value)" + (percent.isEmpty ? "" : " (\(percent))"),
      change: jump.kind == .border
        ? "\(near.regime) → \(far.regime)" : "m \(m(near)) → \(m(far))",
      result: "T \(Readout.ticks(near.T)) → \(Readout.ticks(far.T)) (\(factor))",
      short: "\(arrow) \(value) "
        + (jump.kind == .border
          ? "\(near.regime)→\(far.regime)" : "m \(m(near))→\(m(far))") + " T \(factor)")
  }

  /// The nearest border of every other of the knobs, in one line each:
  /// `SC ↑ 381 401 (×1907): FC → SCS`.
  func otherBorders(_ knobs: [Knob]) -> [String] {
    knobs.filter { $0 != knob }.map { other in
      let near = Direction.allCases.compactMap { scenario.nextBorder(along: other, $0) }
        .min { distance($0) < distance($1) }
      guard let near else { return "\(other.symbol)  no border in its range" }
      let arrow = near.far.value > scenario[other] ? "↑" : "↓"
      let change = Readout.change(from: scenario[other], to: near.far.value)
      return "\(other.symbol) \(arrow) \(Readout.value(near.far.value))"
        + (change.isEmpty ? "" : " (\(change))")
        + ": \(near.near.form.regime) → \(near.far.form.regime)"
    }
  }

  /// How far away a jump is, as a share of today's value.
  private func distance(_ jump: Jump) -> Double { jump.distance(from: scenario[jump.knob]) }

  /// What the knob can do here, where it does nothing or meets nothing.
  var remark: String? {
    if !hasEffect { return "\(knob.symbol) has no effect in \(form.regime)" }
    return outlooks.isEmpty ? "no jump along \(knob.symbol) in its range" : nil
  }
}
