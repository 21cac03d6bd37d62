@preconcurrency internal import CNCurses
public import Plotting

extension Screen {
  /// Shows a frame: what differs from what the terminal shows is sent.
  ///
  /// A frame larger than the terminal is cut, a smaller one is surrounded by blanks.
  public func draw(_ frame: Frame) {
    guard isOpen, !isGone, !isAway else { return }
    let frame = fitted(frame)
    guard frame != shown else { return }
    if pens.isFull {
      pens.empty()
      redrawAll()
    }
    line.reserve(frame.size.width)
    frame.cells.withUnsafeBufferPointer { cells in
      if let shown, shown.size == frame.size {
        shown.cells.withUnsafeBufferPointer { put(cells, besides: $0, width: frame.size.width) }
      } else {
        put(cells, besides: nil, width: frame.size.width)
      }
    }
    wmove(stdscr, Int32(max(0, frame.size.height - 1)), Int32(max(0, frame.size.width - 1)))
    wrefresh(stdscr)
    shown = frame
  }

  /// Makes the next frame be drawn whole, on a cleared terminal.
  public func redrawAll() {
    guard isOpen else { return }
    clearok(stdscr, true)
    shown = nil
  }

  /// Puts the cells that differ from old ones into ncurses' window, run by run.
  private func put(
    _ cells: UnsafeBufferPointer<Cell>, besides old: UnsafeBufferPointer<Cell>?, width: Int
  ) {
    guard width > 0 else { return }
    var style = Style.plain
    var pen = pens.pen(for: style)
    for y in 0..<cells.count / width {
      var x = 0
      while x < width {
        let start = x
        while x < width, old.map({ $0[y * width + x] != cells[y * width + x] }) ?? true {
          let cell = cells[y * width + x]
          if cell.style != style {
            style = cell.style
            pen = pens.pen(for: style)
          }
          line.set(x - start, character: drawable(cell.glyph), pen: pen)
          x += 1
        }
        if x > start { line.put(x - start, x: start, y: y) }
        x += 1
      }
    }
  }

  /// The character that stands for a glyph: itself if the terminal can show it in one column.
  private func drawable(_ glyph: Unicode.Scalar) -> wchar_t {
    switch glyph.value {
    case 0x20..<0x7F: return wchar_t(glyph.value)
    case 0x80... where capabilities.isUTF8 && wcwidth(wchar_t(glyph.value)) == 1:
      return wchar_t(glyph.value)
    default: return wchar_t(UInt8(ascii: "?"))
    }
  }

  private func fitted(_ frame: Frame) -> Frame {
    let size = capabilities.size
    guard frame.size != size else { return frame }
    var fitted = Frame(size)
    for y in 0..<min(size.height, frame.size.height) {
      for x in 0..<min(size.width, frame.size.width) { fitted[x, y] = frame[x, y] }
    }
    return fitted
  }
}
