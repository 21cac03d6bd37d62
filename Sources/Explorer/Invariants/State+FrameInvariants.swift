package import Plotting

extension State {
  /// What should be true of a frame that shows the state, and is not.
  package func brokenInvariants(of frame: Frame) -> [String] {
    var faults = Faults()
    faults.expect(
      frame.size == size && frame.cells.count == size.width * size.height,
      "the frame is of \(size.width)×\(size.height) cells")
    let isASCII = appearance.glyphs.isASCII
    let strange = frame.cells.firstIndex { cell in
      let value = cell.glyph.value
      return value < 0x20 || (0x7F..<0xA0).contains(value) || isASCII && value > 0x7E
    }
    if let strange {
      let (x, y) = (strange % max(1, frame.size.width), strange / max(1, frame.size.width))
      let code = String(frame.cells[strange].glyph.value, radix: 16)
      faults.expect(false, "the terminal can show U+\(code) in column \(x), row \(y)")
    }
    if isASCII, !asks {
      faults.expect(!frame.isUnspelled, "every character on the screen has a 7-bit spelling")
    }
    return faults.found
  }

  /// Whether there may be question marks on the screen that are meant as such: in a lesson, and in
  /// what a person typed or what is said of it.
  private var asks: Bool {
    if case .lessons = overlay { return true }
    let texts = [prompt?.text, typed, notice?.text, measuring?.text, preset.title, data?.file]
    return lesson != nil || !library.own.isEmpty
      || texts.contains { text in
        text?.contains { !$0.isASCII || $0 == "?" } == true
      }
  }
}

extension Frame {
  /// Whether it has a question mark that is no key, which stands for a character without a spelling.
  fileprivate var isUnspelled: Bool {
    guard cells.contains(where: { $0.glyph == "?" }) else { return false }
    return text.replacing("? help", with: "").replacing("? h F1", with: "").contains("?")
  }
}
