internal import Plotting

/// The formats in which what is on screen can be written.
struct ExportPanel {
  /// One line of the list.
  struct Choice {
    let key: Unicode.Scalar
    /// Nil shows the command line, which is no file.
    let format: Export.Format?
    var paper = Paper.light
    let words: String
  }

  static let choices = [
    Choice(key: "s", format: .svg, words: "figure, SVG for print"),
    Choice(key: "d", format: .svg, paper: .dark, words: "figure, SVG for dark slides"),
    Choice(key: "c", format: .csv, words: "numbers, CSV"),
    Choice(key: "j", format: .json, words: "numbers and command line, JSON"),
    Choice(key: "y", format: nil, words: "command line, to the clipboard"),
  ]

  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in body: Rect) {
    let lines = note.wrapped(max(10, min(body.width, 46) - 4))
    let width = min(body.width, 46)
    let height = min(body.height, Self.choices.count + lines.count + 3)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width,
      height: height)
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    let inside = pen.panel("write what is on screen: Esc closes", in: rect, isBoxed: true)
    for (index, choice) in Self.choices.enumerated() where index < inside.height {
      let y = inside.y + index
      pen.write(String(Character(choice.key)), .helpKey, x: inside.x + 1, y: y)
      pen.write(choice.words, .text, x: inside.x + 4, y: y, maxWidth: inside.width - 4)
    }
    let top = Self.choices.count + 1
    for (index, line) in lines.enumerated() where top + index < inside.height {
      pen.write(line, .label, x: inside.x + 1, y: inside.y + top + index)
    }
  }

  /// What it is that will be written.
  private var note: String {
    if state.exporting.source == .comparison { return "the strategies side by side" }
    let axis = "T and \(state.lowerReading.symbol) against \(state.xControl.name)"
    guard state.hasOwnFigure else {
      return "this view has no figure of its own: the plots are written, \(axis)"
    }
    switch state.view {
    case .period, .events:
      return state.simulation.period?.isBeginning == true
        ? "the first messages, who does what when" : "one period, who does what when"
    case .multiples:
      return "figure: \(state.map.measure) against every knob; numbers: \(axis)"
    case .map: return "figure: the map of regimes; numbers: \(axis)"
    case .plots, .margins: return axis
    }
  }
}

extension Reading {
  /// It in a word or two.
  fileprivate var symbol: String {
    switch self {
    case .time: "T"
    case .work: "E"
    case .queueLatency: "queue latency"
    case .serviceLatency: "service latency"
    }
  }
}
