internal import QueueModel

/// A lesson or a challenge: what a teacher writes in a TOML file.
public struct Lesson: Hashable, Sendable {
  /// What it is called on the command line: its file's name without `.toml`.
  public let name: String
  /// What it is called in words.
  public let title: String
  /// One line that says what it is about.
  public let note: String
  let content: Content

  enum Content: Hashable, Sendable {
    /// Predictions, one after the other.
    case steps([LessonStep])
    /// A goal to be reached by turning knobs.
    case challenge(Challenge)
  }

  /// The steps; none in a challenge.
  var steps: [LessonStep] {
    if case .steps(let steps) = content { steps } else { [] }
  }

  var challenge: Challenge? {
    if case .challenge(let challenge) = content { challenge } else { nil }
  }

  /// Whether it is a challenge.
  public var isChallenge: Bool { challenge != nil }

  /// How many points there are.
  public var points: Int { isChallenge ? 1 : steps.count }

  /// The scenario with which it begins.
  var opening: LessonOpening {
    switch content {
    case .steps(let steps): steps[0].opening
    case .challenge(let challenge): challenge.opening
    }
  }
}

/// Where the operating point stands as a step or a challenge begins, and what is plotted.
struct LessonOpening: Hashable, Sendable {
  /// Where the numbers come from.
  let preset: Preset
  let experiment: Experiment
  /// The control along the x axis.
  let x: Control
  /// What the plot shows where there is room for only one.
  let reading: Reading
}
