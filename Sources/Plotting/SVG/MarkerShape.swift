/// How the glyph of a marker is drawn in a vector picture.
enum MarkerShape {
  case disc, ring, square, diamond, cross, plus, triangle
  /// Any other glyph is written.
  case letter(Unicode.Scalar)

  init(_ glyph: Unicode.Scalar) {
    self =
      switch glyph {
      case "●", "@", "•": .disc
      case "◦", "o", "○": .ring
      case "■", "▪", "#": .square
      case "◆", "◇": .diamond
      case "×", "x", "✕": .cross
      case "+", "✚": .plus
      case "△", "▲": .triangle
      default: .letter(glyph)
      }
  }

  /// How far it reaches from its point, in pixels.
  var radius: Double {
    switch self {
    case .disc: 5
    case .ring: 3
    case .square, .diamond, .cross, .plus, .triangle: 4
    case .letter: 5
    }
  }

  func draw(_ ink: String, x: Double, y: Double, into svg: inout SVG) {
    let (cx, cy) = (SVG.number(x), SVG.number(y))
    let ground = svg.paper.ground
    switch self {
    case .disc:
      svg.add(
        "circle",
        [
          "class": "mark", "cx": cx, "cy": cy, "r": "5", "fill": ink, "stroke": ground,
          "stroke-width": "1.5",
        ])
    case .ring:
      svg.add(
        "circle",
        [
          "class": "mark", "cx": cx, "cy": cy, "r": "2.8", "fill": ground, "stroke": ink,
          "stroke-width": "1.2",
        ])
    case .square: fill("M\(cx) \(cy)m-3.5 -3.5h7v7h-7z", ink, into: &svg)
    case .diamond: fill("M\(cx) \(cy)m0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z", ink, into: &svg)
    case .triangle: fill("M\(cx) \(cy)m0 -4.5l4 7.5h-8z", ink, into: &svg)
    case .cross: stroke("M\(cx) \(cy)m-3.5 -3.5l7 7m0 -7l-7 7", ink, into: &svg)
    case .plus: stroke("M\(cx) \(cy)m-4 0h8m-4 -4v8", ink, into: &svg)
    case .letter(let glyph):
      svg.write(
        String(Character(glyph)), x: x, y: y + 4, size: 12, anchor: .middle, ink: ink,
        isBold: true, hasHalo: true)
    }
  }

  private func fill(_ path: String, _ ink: String, into svg: inout SVG) {
    svg.add(
      "path",
      ["class": "mark", "d": path, "fill": ink, "stroke": svg.paper.ground, "stroke-width": "1"])
  }

  private func stroke(_ path: String, _ ink: String, into svg: inout SVG) {
    svg.add(
      "path", ["class": "mark", "d": path, "stroke": ink, "stroke-width": "1.5", "fill": "none"])
  }
}
