/// A few words in letters three rows high, or five where only 7-bit characters are drawn, to be
/// read from the back of a room.
public struct BigText: Hashable, Sendable {
  /// What is written: digits, and a few signs.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A text in digits of several rows.
  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Rows that it takes.
  public static func height(_ glyphs: GlyphSet) -> Int { glyphs.isASCII ? 5 : 3 }

  /// Columns that it takes.
  public var width: Int {
    max(0, text.unicodeScalars.reduce(0) { $0 + Self.pixels($1)[0].count + 1 } - 1)
  }

  /// Draws it from the upper left corner on.
  /// - Returns: the column behind it.
  @discardableResult
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) -> Int {
    var x = rect.x
    for scalar in text.unicodeScalars {
      let rows = Self.pixels(scalar)
      let width = rows[0].count
      for column in 0..<width {
        let pixels = rows.map { $0[column] }
        for row in 0..<Self.height(glyphs) {
          let glyph: Unicode.Scalar =
            glyphs.isASCII
            ? (pixels[row] ? "#" : " ")
            : Self.half(pixels[2 * row], 2 * row + 1 < pixels.count && pixels[2 * row + 1])
          guard glyph != " " else { continue }
          frame.overlay([glyph], style, x: x + column, y: rect.y + row, within: rect)
        }
      }
      x += width + 1
    }
    return x
  }

  private static func half(_ upper: Bool, _ lower: Bool) -> Unicode.Scalar {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }

  /// Five rows of a letter; of one that it does not know, a box.
  private static func pixels(_ scalar: Unicode.Scalar) -> [[Bool]] {
    letters[scalar] ?? letters["□"] ?? [[]]
  }

  private static let letters: [Unicode.Scalar: [[Bool]]] = {
    var letters: [Unicode.Scalar: [[Bool]]] = [:]
    for (scalar, picture) in pictures {
      letters[scalar] = picture.split(separator: "/").map { row in row.map { $0 == "#" } }
    }
    return letters
  }()

  private static let pictures: [(Unicode.Scalar, String)] = [
    ("0", "###/#-#/#-#/#-#/###"), ("1", "-#-/##-/-#-/-#-/###"), ("2", "###/--#/###/#--/###"),
    ("3", "###/--#/-##/--#/###"), ("4", "#-#/#-#/###/--#/--#"), ("5", "###/#--/###/--#/###"),
    ("6", "###/#--/###/#-#/###"), ("7", "###/--#/--#/-#-/-#-"), ("8", "###/#-#/###/#-#/###"),
    ("9", "###/#-#/###/--#/###"), (".", "-/-/-/-/#"), (" ", "-/-/-/-/-"),
    ("T", "###/-#-/-#-/-#-/-#-"), ("E", "###/#--/##-/#--/###"), ("F", "###/#--/##-/#--/#--"),
    ("C", "###/#--/#--/#--/###"), ("P", "###/#-#/###/#--/#--"), ("S", "###/#--/###/--#/###"),
    ("L", "#--/#--/#--/#--/###"), ("×", "---/#-#/-#-/#-#/---"), ("?", "###/--#/-##/---/-#-"),
    ("∞", "-----/##-##/#-#-#/##-##/-----"), ("±", "-#-/###/-#-/---/###"),
    ("−", "---/---/###/---/---"), ("□", "###/#-#/#-#/#-#/###"),
  ]
}
