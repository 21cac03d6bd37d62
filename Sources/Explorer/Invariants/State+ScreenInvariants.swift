internal import Plotting
internal import QueueModel

/// What holds of what stands over the plots, of the simulator's part in them, and of what moves.
extension State {
  func checkSimulation(_ faults: inout Faults) {
    guard let request = simulation.request else {
      return faults.expect(false, "a simulation was asked for")
    }
    faults.expect(request.experiment == experiment, "the simulation is of the operating point")
    switch request.work {
    case .compare(let rows):
      faults.expect(isComparing, "all strategies are simulated for a comparison")
      faults.expect(
        rows == comparison?.rows.map(\.experiment), "what is compared is what is simulated")
    case .plot(let axis):
      faults.expect(!isComparing, "a comparison has its strategies simulated")
      faults.expect(axis.x == xControl, "the simulation is along \(xControl), not \(axis.x)")
    }
    faults.expect(
      Set(simulation.points.map(\.x)).count == simulation.points.count,
      "there is one simulated point for every x")
  }

  private var isComparing: Bool {
    overlay == .compare || overlay == .export && exporting.source == .comparison
  }

  func checkOverlay(_ faults: inout Faults) {
    let hasPanels = !layout.body.isEmpty
    switch overlay {
    case .help(let line):
      faults.expect(HelpPanel.lines.indices.contains(line), "the help has a line \(line)")
      faults.expect(hasPanels, "there is room for the help")
    case .presets(let index):
      faults.expect(library.all.indices.contains(index), "there is a preset \(index)")
      faults.expect(hasPanels, "there is room for the presets")
    case .lessons(let index):
      faults.expect(lessons.indices.contains(index), "there is a lesson \(index)")
      faults.expect(hasPanels, "there is room for the lessons")
    case .compare: faults.expect(comparison != nil, "there is a comparison to be seen")
    case .advice: faults.expect(advice != nil, "there is advice to be seen")
    case .export:
      faults.expect(
        exporting.source != .comparison || comparison != nil, "there is something to export")
      faults.expect(hasPanels || isComparing, "there is room for the formats")
    case nil: break
    }
    if let comparison {
      faults.expect(
        comparison.rows.indices.contains(comparison.selected),
        "the comparison has a row \(comparison.selected)")
      faults.expect(
        comparison.order.sorted() == Array(comparison.rows.indices), "each row is there once")
    }
    if let advice {
      let count = advice.answer?.advice.count ?? 0
      faults.expect(
        advice.selected >= 0 && advice.selected < max(1, count),
        "there is advice \(advice.selected) of \(count)")
    }
    faults.expect(bookmarks.moments.count <= 100, "bookmarks have an end")
  }

  func checkPlayback(_ faults: inout Faults) {
    faults.expect((-3...3).contains(playback.speed), "the speed is ×2^\(playback.speed)")
    faults.expect((0...1).contains(playback.place), "\(playback.place) is on the track")
    faults.expect(playback.control?.isChoice != true, "what is played is a number")
    faults.expect(!isHiding || !playback.isRunning, "nothing is played while a class predicts")
    faults.expect(period.moment >= 0, "a moment has a number from 0, not \(period.moment)")
    faults.expect(
      appearance.isUTF8 || appearance.glyphs.isASCII, "the terminal can show the glyphs")
    faults.expect(restedAfter <= movement, "a hand rests after it has moved")
  }
}
