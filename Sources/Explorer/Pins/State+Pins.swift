internal import Plotting
internal import QueueModel

extension State {
  /// Pins the curves as they are, or lets a pinned one go.
  mutating func pin() {
    guard let ghost else {
      let finding = simulation.finding(of: experiment)
      let isModelled = experiment.isPapersModel
      let cycle = scenario.closedForm.cycle
      ghost = Ghost(
        experiment: experiment, x: xControl,
        points: isModelled || simulation.arePointsOld ? [] : simulation.points,
        T: isModelled ? cycle.timePerMessage : finding?.T.value,
        E: isModelled ? cycle.workPerMessage : finding?.E.value)
      notice = Notice(.plain, "pinned: \(standing); turn on, G lets it go")
      return
    }
    self.ghost = nil
    let isSame = ghost.experiment == experiment
    notice = Notice(.plain, isSame ? "let go" : "let go: \(Readout.summary(ghost.experiment))")
  }

  mutating func bookmark() {
    bookmarks.add(moment)
    let count = bookmarks.moments.count
    notice = Notice(.plain, "bookmark \(count): \(standing); B returns to it")
  }

  /// Returns to the last bookmark, then to the one before it.
  mutating func recall() {
    guard let (moment, number) = bookmarks.next(from: moment) else {
      notice = Notice(.plain, "no bookmark yet: b sets one")
      return
    }
    playback.stop()
    history.record(self.moment, before: .other)
    restore(moment, saying: "bookmark \(number) of \(bookmarks.moments.count)")
  }

  private var standing: String { Readout.summary(experiment) }
}

extension Readout {
  /// Where an experiment stands, in a few words.
  static func summary(_ experiment: Experiment) -> String {
    guard experiment.isPapersModel else { return experiment.summary() }
    let form = experiment.scenario.closedForm
    return "\(form.regime.rawValue), T \(Readout.ticks(form.T, experiment.scenario.unit))"
  }
}
