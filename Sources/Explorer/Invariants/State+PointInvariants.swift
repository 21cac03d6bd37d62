internal import Plotting
internal import QueueModel

/// What holds of the operating point and of the controls that turn it.
extension State {
  func checkNumbers(_ faults: inout Faults) {
    for parameter in Parameter.allCases {
      faults.expect(
        parameter.range.contains(scenario[parameter]),
        "\(parameter.rawValue) \(scenario[parameter]) is in \(parameter.range)")
    }
    faults.expect(
      scenario.kP <= scenario.L && scenario.kC <= scenario.L,
      "kP \(scenario.kP) and kC \(scenario.kC) are at most L \(scenario.L)")
    for control in controls where !control.isChoice {
      let value = experiment.value(of: control)
      faults.expect(
        value.map { experiment.range(of: control).contains($0) } == true,
        "\(control.name) \(value ?? -1) is in \(experiment.range(of: control))")
    }
  }

  func checkSelection(_ faults: inout Faults) {
    let controls = controls
    faults.expect(controls.contains(selected), "the selected control, \(selected), has a row")
    faults.expect(
      controls.contains(xControl) && !xControl.isChoice, "\(xControl) can lie along the x axis")
    faults.expect(!links.N || scenario.NP == scenario.NC, "NP is NC while they are linked")
    faults.expect(!links.S || scenario.SP == scenario.SC, "SP is SC while they are linked")
    faults.expect(
      firstRow >= 0 && firstRow < controls.count, "a row of sliders is on top, not \(firstRow)")
    let rows = SliderPanel(self).rows
    let index = controls.firstIndex(of: selected) ?? 0
    faults.expect(
      rows <= 0 || (firstRow..<firstRow + rows).contains(index),
      "the selected row, \(index), is in view of \(rows) from \(firstRow)")
    if case .slider(let control)? = drag {
      faults.expect(!control.isChoice, "what the mouse holds, \(control), is a number")
    }
    faults.expect(drag == nil || isMouseOn, "the mouse holds nothing while it is off")
    faults.expect(drag == nil || overlay == nil, "the mouse holds nothing behind an overlay")
  }

  func checkAxes(_ faults: inout Faults) {
    for control in controls where !control.isChoice {
      check(viewport(of: control), value(of: control), "the track of \(control.name)", &faults)
    }
    check(xViewport, value(of: xControl), "the x axis", &faults)
    for (knob, zoom) in map.zooms {
      check(zoom, scenario[knob], "the map's axis of \(knob.symbol)", &faults)
    }
    let knobs = mapKnobs
    faults.expect(knobs.x != knobs.y, "two knobs lie along the axes of the map")
    for reading in [Reading.time, .work, lowerReading] {
      faults.expect(
        tops[reading].isFinite && tops[reading] > 0, "the top of \(reading) is \(tops[reading])")
    }
    guard experiment.isPapersModel else { return }
    let cycle = scenario.closedForm.cycle
    faults.expect(cycle.timePerMessage <= tops.T, "T is on the plot")
    faults.expect(cycle.workPerMessage <= tops.E, "E is on the plot")
  }

  private func check(
    _ viewport: Viewport, _ value: Int, _ name: String, _ faults: inout Faults
  ) {
    faults.expect(
      viewport.lower >= 0 && viewport.lower < viewport.upper, "\(name) goes up: \(viewport)")
    faults.expect(viewport.contains(value), "\(value) is on \(name), \(viewport)")
    faults.expect(viewport.fraction(of: value).isFinite, "\(value) has a place on \(name)")
  }
}
