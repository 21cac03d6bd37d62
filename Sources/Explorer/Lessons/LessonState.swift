internal import QueueModel

/// A lesson or a challenge under way.
struct LessonState: Equatable, Sendable {
  let lesson: Lesson
  let origin: Origin
  /// The step at hand.
  var index = 0
  /// What the model says of the step at hand; nil in a challenge.
  var solution: LessonSolution?
  /// What was predicted, step by step.
  var answers: [LessonAnswer?]
  /// Which of them were right.
  var marks: [Bool]
  /// Whether all steps are behind.
  var isFinished = false
  var challenge: ChallengeState?
  /// The first line of the text that is in view.
  var line = 0

  /// Where the person was before the lesson, and comes back to.
  struct Origin: Equatable, Sendable {
    let moment: Moment
    let view: View
    let reading: Reading
    let zoom: Viewport?
    let showsSimulation: Bool
    let showsResiduals: Bool
  }

  /// A lesson at its beginning, or with the answers that were given before it was left.
  init(_ lesson: Lesson, origin: Origin, resuming left: LessonState? = nil) {
    (self.lesson, self.origin) = (lesson, origin)
    answers = left?.answers ?? Array(repeating: nil, count: lesson.steps.count)
    marks = left?.marks ?? Array(repeating: false, count: lesson.steps.count)
  }

  /// The step at hand; nil in a challenge.
  var step: LessonStep? {
    lesson.steps.indices.contains(index) ? lesson.steps[index] : nil
  }

  /// The answer to the step at hand.
  var answer: LessonAnswer? { answers.indices.contains(index) ? answers[index] : nil }

  /// What is plotted where there is room for one plot.
  var reading: Reading { step?.opening.reading ?? lesson.opening.reading }

  /// Whether the class has yet to say what will happen.
  var isPredicting: Bool { solution != nil && answer == nil && !isFinished }

  /// How many points there are so far.
  var score: Int {
    challenge.map { $0.isReached ? 1 : 0 } ?? marks.filter(\.self).count
  }
}

/// How far a challenge is.
struct ChallengeState: Equatable, Sendable {
  let text: String
  let hints: [String]
  /// How many hints were asked for.
  var hintsShown = 0
  /// The experiment that was checked last, and how the conditions stood there.
  var checked: Experiment
  var statuses: [Challenge.Status]
  /// Whether the goal was reached once.
  var isReached = false
}
