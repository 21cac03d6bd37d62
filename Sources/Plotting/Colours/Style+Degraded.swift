extension Style {
  /// The style with the nearest colours that a terminal of a level can show. What was legible stays
  /// so: two different colours never become one.
  public func degraded(to level: ColorLevel) -> Style {
    var style = self
    style.foreground = foreground.degraded(to: level)
    style.background = background.degraded(to: level)
    if style.foreground == style.background, foreground != background,
      case .palette(let entry) = style.background
    {
      let (red, green, blue) = Color.components(entry)
      let isLight = OKLab(red: red, green: green, blue: blue).lightness > 0.6
      style.foreground = .palette(isLight ? 0 : level == .palette8 ? 7 : 15)
    }
    return style
  }
}
