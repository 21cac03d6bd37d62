internal import Plotting

extension Ink {
  /// The style in which a terminal with so many colours shows a style best.
  static func degraded(_ style: Style, colors: Int) -> Style { style }
}
