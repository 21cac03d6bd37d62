internal import QueueModel

extension State {
  /// Opens on the machine's own costs, unless a person has moved on meanwhile: then they are what
  /// reset returns to.
  mutating func accept(calibrated preset: Preset) {
    guard experiment == self.preset.experiment, lesson == nil, typed == nil, prompt == nil,
      drag == nil
    else {
      self.preset = preset
      notice = Notice(.plain, "calibrated: r goes to \(preset.title)")
      return
    }
    let x = xControl
    open(preset, saying: "")
    if x != xControl, controls.contains(x) { plotted(along: x) }
    history = History()
    notice = nil
  }

  /// Draws the points that are there so far; axes make room for them, and nothing else moves.
  mutating func accept(measured data: MeasuredData) {
    self.data = data
    guard drag == nil else { return }
    showAllMeasured()
    fitTops()
  }

  /// Says how it ended.
  mutating func endMeasuring(_ problem: String?) {
    measuring = nil
    if let problem {
      notice = Notice(.problem, problem)
    } else if data != nil {
      notice = Notice(.plain, measuredSummary.joined(separator: "; "))
    }
  }
}
