import Plotting
import Testing

@Suite struct BigTextTests {
  private func drawn(_ text: String, _ glyphs: GlyphSet) -> String {
    let big = BigText(text)
    var frame = Frame(
      Size(width: big.width, height: BigText.height(glyphs)), filledWith: Cell(" "))
    big.render(into: &frame, in: Rect(frame.size), glyphs: glyphs)
    return frame.text
  }

  @Test func inHalfBlocks() {
    #expect(
      drawn("T 3.9", .braille) == """
        ▀█▀   ▀▀█   █▀█
         █     ▀█   ▀▀█
         ▀    ▀▀▀ ▀ ▀▀▀
        """)
  }

  @Test func inSevenBits() {
    #expect(
      drawn("FC", .ascii) == """
        ### ###
        #   #
        ##  #
        #   #
        #   ###
        """)
  }

  @Test func isCutAtItsRectangle() {
    var frame = Frame(Size(width: 12, height: 3), filledWith: Cell("."))
    BigText("888").render(
      into: &frame, in: Rect(x: 0, y: 0, width: 5, height: 2), glyphs: .braille)
    #expect(frame.text.split(separator: "\n")[0].hasSuffix("......."))
    #expect(frame.text.split(separator: "\n")[2] == "............")
  }
}
