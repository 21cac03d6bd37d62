/// One cell of the screen: a glyph one column wide, and how it is drawn.
public struct Cell: Hashable, Sendable {
  /// What stands in the cell, one column wide.
  public var glyph: Unicode.Scalar
  /// How it looks.
  public var style: Style

  /// A cell with a glyph.
  public init(_ glyph: Unicode.Scalar = " ", _ style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }
}

/// A grid of cells: what one screen shows. Whatever is drawn outside of it is ignored.
public struct Frame: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// All cells, row by row.
  public private(set) var cells: [Cell]

  /// A frame of equal cells.
  public init(_ size: Size, filledWith cell: Cell = Cell()) {
    let size = Size(width: max(0, size.width), height: max(0, size.height))
    self.size = size
    cells = Array(repeating: cell, count: size.width * size.height)
  }

  /// The cell at a column and a row; a blank outside of the frame.
  public subscript(x: Int, y: Int) -> Cell {
    get { contains(x, y) ? cells[y * size.width + x] : Cell() }
    set { if contains(x, y) { cells[y * size.width + x] = newValue } }
  }

  /// Whether a cell is in the frame.
  public func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.width && y < size.height
  }

  /// Writes a line of text, clipped to `maxWidth` columns, and returns the column behind it.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, style: Style, maxWidth: Int = .max
  ) -> Int {
    var column = x
    for scalar in text.unicodeScalars {
      guard column - x < maxWidth else { break }
      self[column, y] = Cell(scalar, style)
      column += 1
    }
    return column
  }

  /// Makes all cells of a rectangle equal, as far as they are in the frame.
  public mutating func fill(_ rect: Rect, with cell: Cell) {
    for y in rect.y..<rect.maxY {
      for x in rect.x..<rect.maxX { self[x, y] = cell }
    }
  }

  /// The frame as lines of text, without styles and without blanks at the ends of lines.
  public var text: String {
    (0..<size.height).map { y in
      var line = String.UnicodeScalarView()
      line.append(contentsOf: cells[y * size.width..<(y + 1) * size.width].lazy.map(\.glyph))
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
