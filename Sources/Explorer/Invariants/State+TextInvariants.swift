/// What holds of what a person types, and of a lesson under way.
extension State {
  func checkTexts(_ faults: inout Faults) {
    faults.expect(typed == nil || prompt == nil, "one thing is typed at a time")
    if let typed {
      faults.expect(!typed.isEmpty, "what is typed has a character")
      faults.expect(typed.unicodeScalars.count <= 24, "what is typed is short")
      faults.expect(!typed.hasControls, "nothing typed is a control character")
      faults.expect(overlay == nil, "values are typed in front of no overlay")
      faults.expect(!selected.isChoice, "a value is typed for a number")
    }
    guard let prompt else { return }
    faults.expect(prompt.text.unicodeScalars.count <= 200, "an answer is short")
    faults.expect(!prompt.text.hasControls, "no answer has a control character")
    faults.expect(!playback.isRunning, "nothing is played while a question is open")
    switch prompt.purpose {
    case .doubt(let control): faults.expect(control.knob != nil, "\(control) can be in doubt")
    case .prediction: faults.expect(isHiding, "a prediction is asked for before the answer")
    case .limits: faults.expect(overlay == .advice, "limits are asked for in the advice")
    case .exportFile, .scenarioName: break
    }
  }

  func checkLesson(_ faults: inout Faults) {
    guard let lesson else { return }
    let count = lesson.lesson.steps.count
    faults.expect(
      lesson.answers.count == count && lesson.marks.count == count, "each step has an answer")
    faults.expect(
      lesson.lesson.isChallenge == (lesson.challenge != nil), "a challenge is one")
    faults.expect(
      lesson.lesson.isChallenge || lesson.step != nil && lesson.solution != nil,
      "step \(lesson.index) of \(count) has a solution")
    faults.expect(
      lesson.isFinished || lesson.answer == nil || !lesson.isPredicting, "an answer was given")
    faults.expect(lesson.line >= 0, "a text begins at line 0, not \(lesson.line)")
    faults.expect(!isHiding || view == .plots, "the question is in view")
    if let challenge = lesson.challenge {
      faults.expect(
        challenge.hintsShown <= challenge.hints.count, "no hint is shown that is not there")
      faults.expect(challenge.checked == experiment, "the goal was looked at")
    }
  }
}

extension String {
  /// Whether it has a control character, which no cell of a terminal can show.
  var hasControls: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
