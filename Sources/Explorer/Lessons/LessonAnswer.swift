/// What a class predicted.
enum LessonAnswer: Equatable, Sendable {
  case choice(Int)
  case number(Double)

  /// Whether it is right.
  func isRight(_ solution: LessonSolution) -> Bool {
    switch (self, solution.right) {
    case (.choice(let given), .choice(let right)): given == right
    case (.number(let given), .number(let right, _, let tolerance)):
      (given - right).magnitude <= tolerance * right.magnitude
    default: false
    }
  }

  /// What it was, and what is right if that is something else.
  func verdict(_ solution: LessonSolution) -> String {
    switch (self, solution.right) {
    case (.choice(let given), .choice(let right)):
      let answer = solution.choices[right]
      return given == right
        ? "✓ right: \(answer)" : "✗ you said: \(solution.choices[given]). Right: \(answer)"
    case (.number(let given), .number(let right, let name, let tolerance)):
      let answer = "\(name) is \(Readout.answer(right))"
      if given == right { return "✓ exactly: \(answer)" }
      let off = right == 0 ? "off" : "off by \(Readout.growth(given / right))"
      let within = "within \(Readout.answer(tolerance * 100)) %"
      return isRight(solution)
        ? "✓ right, \(within): \(answer), you said \(Readout.answer(given)), \(off)"
        : "✗ not \(within): \(answer), you said \(Readout.answer(given)), \(off)"
    default: return ""
    }
  }
}
