extension Frame {
  /// Text and styles, for comparison: each line between bars, under it the runs of its styles by
  /// letter (· is plain; a line that is plain has none), at the end what the letters mean.
  ///
  ///     |T 3 900 |
  ///      ·2 a5 ·1
  ///     a = 4/7 bold
  public var styledDump: String {
    var names: [Style: String] = [.plain: "·"]
    var meanings: [String] = []
    var lines: [String] = []
    for y in 0..<size.height {
      let row = cells[y * size.width..<(y + 1) * size.width]
      var line = String.UnicodeScalarView()
      line.append(contentsOf: row.lazy.map(\.glyph))
      lines.append("|" + String(line) + "|")
      var runs: [(style: Style, length: Int)] = []
      for cell in row {
        if runs.last?.style == cell.style {
          runs[runs.count - 1].length += 1
        } else {
          runs.append((cell.style, 1))
        }
      }
      guard runs.contains(where: { $0.style != .plain }) else { continue }
      let texts = runs.map { run in
        if names[run.style] == nil {
          let name = Frame.letters(meanings.count)
          names[run.style] = name
          meanings.append(name + " = " + run.style.summary)
        }
        return (names[run.style] ?? "") + String(run.length)
      }
      lines.append(" " + texts.joined(separator: " "))
    }
    return (lines + meanings).joined(separator: "\n")
  }

  /// a … z, aa, ab …
  private static func letters(_ number: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }
}

extension Style {
  /// Foreground/background and attributes: 4, #0072b2/15 bold, -/7 reverse.
  fileprivate var summary: String {
    var words = [foreground.summary + (background == .terminal ? "" : "/" + background.summary)]
    if attributes.contains(.bold) { words.append("bold") }
    if attributes.contains(.dim) { words.append("dim") }
    if attributes.contains(.underline) { words.append("underline") }
    if attributes.contains(.reverse) { words.append("reverse") }
    return words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var summary: String {
    switch self {
    case .terminal: "-"
    case .palette(let entry): String(entry)
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map { value in
          (value < 16 ? "0" : "") + String(value, radix: 16)
        }.joined()
    }
  }
}
