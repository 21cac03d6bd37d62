import Plotting
import TestSupport
import Testing

@Suite struct ColorLevelTests {
  @Test func nearestOfThePalette() {
    #expect(Color.rgb(red: 255, green: 0, blue: 0).degraded(to: .palette256) == .palette(196))
    #expect(Color.rgb(red: 128, green: 128, blue: 128).degraded(to: .palette256) == .palette(244))
    #expect(Color.rgb(red: 0, green: 0, blue: 0).degraded(to: .palette256) == .palette(16))
    #expect(Color.rgb(red: 250, green: 5, blue: 5).degraded(to: .palette16) == .palette(9))
    #expect(Color.rgb(red: 250, green: 250, blue: 250).degraded(to: .palette16) == .palette(15))
    #expect(Color.rgb(red: 0, green: 0, blue: 200).degraded(to: .palette8) == .palette(4))
    #expect(Color.palette(196).degraded(to: .palette16) == .palette(9))
    #expect(Color.palette(12).degraded(to: .palette8) == .palette(4))
    #expect(Color.palette(8).degraded(to: .palette8) == .palette(7))
  }

  @Test(
    arguments: [
      (0, [0, 0, 0]), (4, [0, 0, 238]), (8, [127, 127, 127]), (12, [92, 92, 255]),
      (15, [255, 255, 255]), (16, [0, 0, 0]), (110, [135, 175, 215]), (208, [255, 135, 0]),
      (231, [255, 255, 255]), (232, [8, 8, 8]), (255, [238, 238, 238]),
    ] as [(UInt8, [UInt8])])
  func componentsAsXtermShowsThem(entry: UInt8, expected: [UInt8]) throws {
    let (red, green, blue) = try #require(Color.palette(entry).components)
    #expect([red, green, blue] == expected)
  }

  @Test func otherComponents() throws {
    let (red, green, blue) = try #require(Color.rgb(red: 1, green: 2, blue: 3).components)
    #expect([red, green, blue] == [1, 2, 3])
    #expect(Color.terminal.components == nil)
  }

  @Test func lightOfSRGB() {
    #expect(Color.linear.count == 256)
    #expect(Color.linear.first == 0 && Color.linear.last == 1)
    #expect((Color.linear[128] - 0.21586050011389926).magnitude < 1e-12)
    #expect((Color.linear[10] - 10 / 255 / 12.92).magnitude < 1e-15)
  }

  @Test func everyCubeColourIsItsOwnNearest() {
    for red in [0, 95, 135, 175, 215, 255] as [UInt8] {
      for blue in [0, 95, 135, 175, 215, 255] as [UInt8] {
        let color = Color.rgb(red: red, green: 95, blue: blue).degraded(to: .palette256)
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        let (r, b) = (steps.firstIndex(of: red) ?? 0, steps.firstIndex(of: blue) ?? 0)
        let grey = red == 95 && blue == 95
        #expect(grey || color == .palette(UInt8(16 + 36 * r + 6 + b)))
      }
    }
  }

  @Test func whatCanBeShownIsKept() {
    let rgb = Color.rgb(red: 1, green: 2, blue: 3)
    #expect(rgb.degraded(to: .truecolor) == rgb)
    #expect(Color.palette(200).degraded(to: .palette256) == .palette(200))
    #expect(Color.palette(9).degraded(to: .palette16) == .palette(9))
    for level in ColorLevel.allCases { #expect(Color.terminal.degraded(to: level) == .terminal) }
  }

  @Test func withoutColoursAttributesStay() {
    let style = Style(
      foreground: .palette(3), background: .rgb(red: 9, green: 9, blue: 9),
      attributes: [.bold, .reverse])
    #expect(style.degraded(to: .none) == Style(attributes: [.bold, .reverse]))
  }

  /// Contrast by WCAG 2, 1 … 21.
  private func contrast(_ style: Style) -> Double {
    let light = [style.foreground, style.background].map { color in
      let (red, green, blue) = color.components ?? (0, 0, 0)
      return 0.2126 * Color.linear[Int(red)] + 0.7152 * Color.linear[Int(green)] + 0.0722
        * Color.linear[Int(blue)] + 0.05
    }
    return max(light[0], light[1]) / min(light[0], light[1])
  }

  @Test(arguments: [ColorLevel.palette256, .palette16, .palette8])
  func textStaysLegible(level: ColorLevel) {
    var random = SplitMix64(seed: 8)
    func component() -> UInt8 { UInt8.random(in: 0...255, using: &random) }
    for _ in 0..<5000 {
      let style = Style(
        foreground: .rgb(red: component(), green: component(), blue: component()),
        background: .rgb(red: component(), green: component(), blue: component()))
      let shown = style.degraded(to: level)
      #expect(shown.foreground != shown.background)
      // Black or white that stands in for a colour that became the ground's is read easily.
      if shown.foreground != style.foreground.degraded(to: level) { #expect(contrast(shown) >= 3) }
      if level == .palette256, contrast(style) >= 4.5 { #expect(contrast(shown) >= 2.5) }
    }
  }
}
