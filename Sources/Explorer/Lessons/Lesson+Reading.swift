internal import QueueModel

extension Lesson {
  /// The lesson or challenge of a TOML text.
  /// - Throws: the first thing that is wrong with the text.
  public init(parsing text: String, file: String) throws(FileError) {
    let edited = EditedFile(text, file: file)
    if let problem = edited.slips(in: text).first { throw problem }
    var reader = LessonReader(file: file, settings: edited.settings)
    self = try reader.lesson()
  }

  /// All that is wrong with a TOML text, as far as one thing does not hide another: of each step the
  /// first; and the lesson, if it is whole.
  public static func check(_ text: String, file: String) -> (Lesson?, [FileError]) {
    let edited = EditedFile(text, file: file)
    let slips = edited.slips(in: text)
    guard slips.isEmpty else { return (nil, slips) }
    var reader = LessonReader(file: file, settings: edited.settings)
    do throws(FileError) {
      let lesson = try reader.lesson()
      return lesson.problems.isEmpty ? (lesson, []) : (nil, lesson.problems)
    } catch {
      let ofSteps = reader.problemsOfSteps
      return (nil, ofSteps.contains(error) ? ofSteps : [error] + ofSteps)
    }
  }

  /// What the model cannot say of it, or says otherwise than it should, as it is played; empty for a
  /// lesson that is whole.
  public var problems: [FileError] {
    steps.compactMap { step in
      do throws(FileError) {
        _ = try step.solution()
        return nil
      } catch {
        return error
      }
    } + (challenge?.problems ?? [])
  }
}

extension Challenge {
  /// A goal that is reached at the start is none, and a text has to have its numbers.
  fileprivate var problems: [FileError] {
    let situation = Situation(before: opening.experiment, now: opening.experiment)
    for (name, texts) in [("text", [text]), ("hints", hints)] {
      for text in texts {
        do throws(FileError.Problem) {
          _ = try text.filled(situation)
        } catch {
          return [origin.error(name, error)]
        }
      }
    }
    if let goal = goals.first(where: { $0.formula.holds(situation) == nil }) {
      return [origin.error("goal", .noValue(goal.written))]
    }
    return isReached(at: opening.experiment) ? [origin.error("goal", .noChange)] : []
  }
}
