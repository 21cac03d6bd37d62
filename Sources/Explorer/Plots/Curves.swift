internal import QueueModel

/// The model's curves along one control, sampled where the screen can show them and at both sides of
/// every border. What is no knob of the model changes nothing in it.
struct Curves {
  /// The model at one value of the control.
  struct Sample {
    let x: Int
    let form: ClosedForm
    let polling: Cycle
    /// The best SS at that value: T, and E with all four costs over L messages.
    let bound: (T: Double, E: Double)
  }

  /// Jumps by this factor or more are told apart and labelled.
  static let visibleFactor = 1.1

  private let knob: Knob?
  let samples: [Sample]
  /// Regimes along the knob, over its whole range; none along a control that is no knob.
  let segments: [Segment]
  private let scenario: Scenario

  /// - Parameter samples: how many places along the viewport are looked at.
  init(_ scenario: Scenario, along control: Control, in viewport: Viewport, samples count: Int) {
    self.scenario = scenario
    knob = control.knob
    guard let knob else {
      segments = []
      samples = [viewport.lower, viewport.upper].map { Sample($0, scenario) }
      return
    }
    segments = scenario.segments(along: knob)
    let range = scenario.range(of: knob)
    var values = (0..<max(2, count)).map { index in
      viewport.value(at: (Double(index) + 0.5) / Double(max(2, count)))
    }
    values += [viewport.lower, viewport.upper]
    for segment in segments { values += [segment.values.lowerBound, segment.values.upperBound] }
    values.removeAll { !range.contains($0) || !viewport.contains($0) }
    values.sort()
    var last: Int?
    self.samples = values.compactMap { value in
      guard value != last else { return nil }
      last = value
      return Sample(value, scenario.pushing(knob, to: value))
    }
  }

  /// The top of a y axis that shows the notification curve, polling and the operating point.
  func top(_ measure: Quantity) -> Double {
    var top = measure.value(scenario.closedForm.cycle)
    let reach = 8 * max(top, measure.value(scenario.polling))
    for sample in samples {
      top = max(top, min(reach, measure.value(sample.form.cycle)), measure.value(sample.polling))
    }
    let bound = samples.map { measure == .T ? $0.bound.T : $0.bound.E }.max() ?? 0
    if bound < 1.5 * top { top = max(top, bound) }
    return Double(friendly(Int(min(top * 1.04, 1e15)) + 1))
  }

  /// The samples in stretches between jumps that can be seen on an axis of that height.
  func stretches(_ measure: Quantity, height: Double) -> [ArraySlice<Sample>] {
    var stretches: [ArraySlice<Sample>] = []
    var start = 0
    for index in samples.indices.dropFirst()
    where isJump(from: samples[index - 1], to: samples[index], measure, height: height) {
      stretches.append(samples[start..<index])
      start = index
    }
    if start < samples.count { stretches.append(samples[start...]) }
    return stretches
  }

  private func isJump(
    from left: Sample, to right: Sample, _ measure: Quantity, height: Double
  ) -> Bool {
    if left.form.regime == right.form.regime, left.form.m == right.form.m { return false }
    let (before, after) = (measure.value(left.form.cycle), measure.value(right.form.cycle))
    // Without a jump a curve rises by nothing, or tick by tick with the work on the x axis; from one
    // value to the next there is no telling.
    let steps = right.x - left.x
    let isSloped = knob?.leader.isDuration == true && steps > 1
    return [before, isSloped ? before + Double(steps) : before].allSatisfy { expected in
      (after - expected).magnitude > 0.015 * height
        || Self.size(after / expected) >= Self.visibleFactor
    }
  }
}

extension Curves.Sample {
  init(_ x: Int, _ here: Scenario) {
    let works = Double(here.WP + here.WC)
    self.init(
      x: x, form: here.closedForm, polling: here.polling,
      bound: (
        T: (Double(here.NP + here.NC) + works * Double(here.L - 1)) / Double(here.L),
        E: works + Double(here.overhead) / Double(here.L)
      ))
  }
}

extension Curves {
  /// A jump along the x axis that is worth a label, seen from the left.
  struct Leap {
    let jump: Jump
    /// What T or E is multiplied by.
    let factor: Double
    let height: Double
  }

  /// The jumps in view that multiply a measure by `visibleFactor` or more, or divide it by as much,
  /// the largest first.
  func leaps(_ measure: Quantity, atMost count: Int) -> [Leap] {
    var leaps: [Int: Leap] = [:]
    for (left, right) in zip(samples, samples.dropFirst())
    where mayHoldLeap(left, right, measure) {
      for jump in jumps(from: left.x, to: right.x) {
        let (before, after) = (
          measure.value(jump.near.form.cycle), measure.value(jump.far.form.cycle)
        )
        guard Self.size(after / before) >= Self.visibleFactor else { continue }
        leaps[jump.near.value] = Leap(
          jump: jump, factor: after / before, height: max(before, after))
      }
    }
    return Array(
      leaps.values.sorted {
        (Self.size($1.factor), $0.jump.near.value) < (Self.size($0.factor), $1.jump.near.value)
      }.prefix(count))
  }

  /// A factor and its inverse are jumps of one size.
  private static func size(_ factor: Double) -> Double { max(factor, 1 / factor) }

  /// Inside a regime a step of m to m + 1 multiplies T and E by (m + 1)/m at the most.
  private func mayHoldLeap(_ left: Sample, _ right: Sample, _ measure: Quantity) -> Bool {
    if left.form.regime != right.form.regime { return true }
    guard left.form.m != right.form.m else { return false }
    let rough = measure.value(right.form.cycle) / measure.value(left.form.cycle)
    return Self.size(rough) >= 1.05 || min(left.form.m ?? 0, right.form.m ?? 0) <= 10
  }

  /// The jumps nearest to both ends of a stretch, as seen from the left; where there are more than
  /// sixteen between two samples, those in the middle are small.
  private func jumps(from left: Int, to right: Int) -> [Jump] {
    var jumps: [Jump] = []
    var x = left
    while jumps.count < 8, let jump = jump(from: x, .up), jump.far.value <= right {
      jumps.append(jump)
      x = jump.far.value
    }
    guard jumps.count == 8 else { return jumps }
    x = right
    while jumps.count < 16, let jump = jump(from: x, .down), jump.far.value >= left {
      jumps.append(jump.reversed)
      x = jump.far.value
    }
    return jumps
  }

  private func jump(from x: Int, _ direction: Direction) -> Jump? {
    knob.flatMap { scenario.pushing($0, to: x).nextJump(along: $0, direction) }
  }
}
