internal import Plotting

/// A style in the terms of a terminal: numbers of colours instead of colours.
struct Ink: Hashable {
  /// The number of the terminal's own colour.
  static let terminal: Int32 = -1

  var foreground: Int32
  var background: Int32
  var attributes: Style.Attributes

  /// The ink of a style on a terminal with so many colours.
  init(_ style: Style, colors: Int) {
    let style = Ink.degraded(style, colors: colors)
    foreground = Self.number(of: style.foreground, colors: colors)
    background = Self.number(of: style.background, colors: colors)
    attributes = style.attributes
  }

  private static func number(of color: Color, colors: Int) -> Int32 {
    guard colors > 0 else { return terminal }
    switch color {
    case .terminal:
      return terminal
    case .palette(let entry):
      return colors >= ColorChoice.direct ? direct(entry) : Int32(entry)
    case .rgb(let red, let green, let blue):
      return direct(red, green, blue)
    }
  }
}
