internal import Plotting

/// A style in the terms of a terminal: numbers of colours instead of colours.
struct Ink: Hashable {
  /// The number of the terminal's own colour.
  static let terminal: Int32 = -1

  var foreground: Int32
  var background: Int32
  var attributes: Style.Attributes

  /// The ink that shows a style best on a terminal of a level.
  init(_ style: Style, level: ColorLevel) {
    let style = style.degraded(to: level)
    foreground = Self.number(of: style.foreground, level: level)
    background = Self.number(of: style.background, level: level)
    attributes = style.attributes
  }

  private static func number(of color: Color, level: ColorLevel) -> Int32 {
    switch color {
    case .terminal: terminal
    case .palette(let entry): level == .truecolor ? direct(entry) : Int32(entry)
    case .rgb(let red, let green, let blue): direct(red, green, blue)
    }
  }
}
