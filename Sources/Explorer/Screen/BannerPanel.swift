internal import Plotting
internal import QueueModel

/// The regime, T and E in big digits, for a projector.
struct BannerPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let rows = rect.inset(top: 1)
    var x = rect.x + 1
    for part in parts where x < rect.maxX {
      let text = BigText(part.text, style: pen.theme[part.role])
      guard x + text.width <= rect.maxX else { break }
      x = text.render(
        into: &pen.frame,
        in: Rect(x: x, y: rows.y, width: rect.maxX - x, height: rows.height), glyphs: pen.glyphs)
      if !part.unit.isEmpty {
        x = pen.write(
          part.unit, .label, x: x, y: rows.y + BigText.height(pen.glyphs) - 1,
          maxWidth: max(0, rect.maxX - x))
      }
      x += 3
    }
  }

  private var parts: [(text: String, role: Role, unit: String)] {
    let unit = state.scenario.unit.symbol
    func numbers(_ T: Double, _ E: Double) -> [(text: String, role: Role, unit: String)] {
      [
        ("T \(Readout.rounded(T, toDigits: 5))", .text, unit),
        ("E \(Readout.rounded(E, toDigits: 5))", .text, unit),
      ]
    }
    guard !state.isHiding else {
      return [("?", .focus, ""), ("T ?", .text, unit), ("E ?", .text, unit)]
    }
    guard !state.experiment.isPapersModel else {
      let form = state.scenario.closedForm
      return [(form.regime.rawValue, .focus, "")]
        + numbers(form.cycle.timePerMessage, form.cycle.workPerMessage)
    }
    guard let finding = state.simulation.period?.finding else { return [("T ?", .text, unit)] }
    return numbers(finding.T.value, finding.E.value)
  }

  /// Rows that it takes, with a blank one above.
  static func height(_ glyphs: GlyphSet) -> Int { BigText.height(glyphs) + 1 }
}

extension Readout {
  /// A number of ticks in so many significant digits, grouped.
  static func rounded(_ value: Double, toDigits digits: Int) -> String {
    guard value.isFinite else { return "∞" }
    return value >= 10_000
      ? NumberText.decimal(value, places: 0) : NumberText.significant(value, digits: digits)
  }
}
