import Testing

@testable import Explorer

@Suite struct LessonAnswerTests {
  private func solution(_ right: LessonSolution.Right) -> LessonSolution {
    LessonSolution(
      text: "", prompt: "?", choices: ["a", "b"], right: right, explanation: "", followUp: "")
  }

  @Test(arguments: [
    (200.0, true), (210, true), (190, true), (210.1, false), (189.9, false), (-200, false),
  ])
  func aNumberIsRightWithinItsTolerance(given: Double, isRight: Bool) {
    let solution = solution(.number(200, name: "T", tolerance: 0.05))
    #expect(LessonAnswer.number(given).isRight(solution) == isRight)
    #expect(LessonAnswer.number(given).verdict(solution).hasPrefix("✓") == isRight)
  }

  @Test func aChoiceIsRightOrNot() {
    let solution = solution(.choice(1))
    #expect(LessonAnswer.choice(1).verdict(solution) == "✓ right: b")
    #expect(LessonAnswer.choice(0).verdict(solution) == "✗ you said: a. Right: b")
    #expect(!LessonAnswer.number(1).isRight(solution))
  }
}
