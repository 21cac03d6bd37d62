extension SVG {
  /// Where text lies relative to its point.
  public enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// Adds one line of text.
  /// - Parameters:
  ///   - words: the text, not yet escaped.
  ///   - x: where its anchor is.
  ///   - y: the base line.
  ///   - size: of the letters, in units of the page.
  ///   - anchor: which point of the text is at x.
  ///   - ink: `#rrggbb`; nil is the paper's own ink.
  ///   - isBold: whether it is heavier.
  ///   - hasHalo: whether it has a rim in the colour of the ground, to be read over lines.
  ///   - isUpright: whether it reads from the bottom to the top.
  public mutating func write(
    _ words: String, x: Double, y: Double, size: Double = 12, anchor: Anchor = .start,
    ink: String? = nil, isBold: Bool = false, hasHalo: Bool = false, isUpright: Bool = false
  ) {
    let (x, y) = (Self.number(x), Self.number(y))
    var attributes = " x=\"\(x)\" y=\"\(y)\" font-size=\"\(Self.number(size))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"bold\"" }
    if hasHalo {
      attributes +=
        " paint-order=\"stroke\" stroke=\"\(paper.ground)\" stroke-width=\"3\""
        + " stroke-linejoin=\"round\""
    }
    if isUpright { attributes += " transform=\"rotate(-90 \(x) \(y))\"" }
    append("<text\(attributes) fill=\"\(ink ?? paper.ink)\">\(Self.escaped(words))</text>\n")
  }

  /// About how wide a line of text is; fonts differ, so that it is rather too much than too little.
  public static func width(of text: String, size: Double = 12, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0.0) { sum, scalar in
      switch scalar {
      case " ", ".", ",", "'", "|", ":", ";", "i", "l", "j", "!", "(", ")", "t", "f": sum + 0.36
      case "m", "w", "M", "W", "×", "÷", "−", "+", "=", "<", ">", "≤", "≥", "—": sum + 0.86
      case "A"..."Z": sum + 0.7
      default: sum + 0.62
      }
    }
    return ems * size * (isBold ? 1.1 : 1)
  }

  /// Words in lines that are no wider than that, as far as one word is not.
  public static func wrapped(_ text: String, size: Double, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, Self.width(of: "\(last) \(word)", size: size) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
