internal import QueueModel

extension State {
  /// Whether the view shows one period, which then is what is played.
  private var isPeriodShown: Bool { view == .period || view == .events }

  /// Plays the selected knob, or the period that is shown; again: pauses.
  mutating func play() -> [Effect] {
    guard !playback.isRunning else {
      playback.stop()
      notice = Notice(.plain, "paused; Space goes on")
      return []
    }
    if isPeriodShown {
      playback.control = nil
      if period.moment + 1 >= chronicle?.moments.count ?? 0 { period.moment = 0 }
    } else {
      guard !selected.isChoice else {
        notice = Notice(.plain, "\(selected.heading) is a choice: select a number to play")
        return []
      }
      release()
      history.close()
      if playback.control != selected { playback.isRising = true }
      playback.control = selected
      anchorPlayback(at: selected)
    }
    playback.isRunning = true
    notice = Notice(.plain, playbackText)
    return [.awaitTick(milliseconds: beat)]
  }

  mutating func play(faster: Bool) -> [Effect] {
    playback.speed = max(-3, min(3, playback.speed + (faster ? 1 : -1)))
    notice = Notice(.plain, playbackText)
    return []
  }

  mutating func showNextPlayMode() {
    let modes = Playback.Mode.allCases
    let index = modes.firstIndex(of: playback.mode) ?? 0
    playback.mode = modes[(index + 1) % modes.count]
    notice = Notice(.plain, playbackText)
  }

  mutating func toggleStopAtBorders() {
    playback.stopsAtBorders.toggle()
    notice = Notice(.plain, playbackText)
  }

  /// The next value or moment, if something is played.
  mutating func tick() -> [Effect] {
    guard playback.isRunning else { return [] }
    if playback.control == nil {
      guard isPeriodShown else {
        playback.stop()
        return []
      }
      playPeriod()
    } else {
      playKnob()
    }
    return playback.isRunning ? [.awaitTick(milliseconds: beat)] : []
  }

  private var beat: Int { playback.control == nil ? playback.momentBeat : Playback.beat }

  /// What is played and how, or would be.
  var playbackText: String {
    let what =
      isPeriodShown ? "the period" : (playback.control ?? selected).name
    let borders = isPeriodShown ? "" : playback.stopsAtBorders ? ", stops behind borders" : ""
    let verb = playback.isRunning ? "plays" : "to play:"
    let mode = isPeriodShown && playback.mode != .once ? "round and round" : playback.mode.words
    return "\(verb) \(what) \(mode), speed \(playback.speedText)\(borders)"
  }

  /// What is played goes on from where its control stands.
  private mutating func anchorPlayback(at control: Control) {
    playback.value = value(of: control)
    playback.place = viewport(of: control).fraction(of: playback.value)
  }

  private mutating func playKnob() {
    // NP alone has no track while it is linked to NC.
    guard let control = playback.control, controls.contains(control) else {
      return playback.stop()
    }
    if value(of: control) != playback.value { anchorPlayback(at: control) }
    guard let place = nextPlace() else { return }
    let isLeap = (place - playback.place).magnitude > 2 * playback.stride
    playback.place = place
    let range = experiment.range(of: control)
    let aim = viewport(of: control).value(at: place)
    let target = max(range.lowerBound, min(range.upperBound, aim))
    if playback.stopsAtBorders, !isLeap, let border = border(before: target, of: control) {
      playback.stop()
      playback.place = viewport(of: control).fraction(of: border)
      playback.value = border
      return move(control, to: border)
    }
    guard target != value(of: control) else { return }
    playback.value = target
    move(control, to: target)
    playback.value = value(of: control)
  }

  /// Where on the track it goes; nil where it ends.
  private mutating func nextPlace() -> Double? {
    let next = playback.place + (playback.isRising ? playback.stride : -playback.stride)
    guard next < 0 || next > 1 else { return next }
    switch playback.mode {
    case .oscillate:
      playback.isRising.toggle()
      return next < 0 ? 0 : 1
    case .loop: return playback.isRising ? 0 : 1
    case .once:
      playback.stop()
      return next < 0 ? 0 : 1
    }
  }

  /// The first value behind a regime border on the way to a value, if one is crossed.
  private func border(before target: Int, of control: Control) -> Int? {
    guard experiment.hasRegimes, let knob = control.knob else { return nil }
    let isUp = target > value(of: control)
    guard let border = scenario.nextBorder(along: knob, isUp ? .up : .down)?.far.value else {
      return nil
    }
    return isUp ? (border <= target ? border : nil) : (border >= target ? border : nil)
  }
}
