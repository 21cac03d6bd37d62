internal import QueueModel

extension State {
  /// Puts a challenge on the screen.
  mutating func begin(_ challenge: Challenge) throws(FileError) {
    let opening = challenge.opening
    let situation = Situation(before: opening.experiment, now: opening.experiment)
    func filled(_ text: LessonText, _ name: String) throws(FileError) -> String {
      do throws(FileError.Problem) {
        return try text.filled(situation)
      } catch {
        throw challenge.origin.error(name, error)
      }
    }
    let text = try filled(challenge.text, "text")
    let hints = try challenge.hints.map { (hint) throws(FileError) in try filled(hint, "hints") }
    lesson?.challenge = ChallengeState(
      text: text, hints: hints, checked: opening.experiment,
      statuses: challenge.statuses(at: opening.experiment))
    place(opening, focus: challenge.allowed?.first ?? opening.x)
  }

  /// Looks, after whatever happened, whether the goal is reached.
  mutating func checkChallenge() {
    guard let challenge = lesson?.lesson.challenge, var progress = lesson?.challenge,
      progress.checked != experiment
    else { return }
    progress.checked = experiment
    progress.statuses = challenge.statuses(at: experiment)
    let isNews = !progress.isReached && progress.statuses.allSatisfy(\.isMet)
    if isNews { progress.isReached = true }
    lesson?.challenge = progress
    guard isNews else { return }
    lesson?.line = 0
    keepScore()
    notice = Notice(.crossing, "goal reached; Esc leaves, l chooses the next")
  }

  mutating func showHint() {
    guard var progress = lesson?.challenge else { return }
    guard progress.hintsShown < progress.hints.count else {
      notice = Notice(
        .plain, progress.hints.isEmpty ? "there are no hints" : "there are no more hints")
      return
    }
    progress.hintsShown += 1
    lesson?.challenge = progress
    notice = nil
    scroll(1000)
  }
}
