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

  @Test func textStaysLegible() {
    var random = SplitMix64(seed: 8)
    func component() -> UInt8 { UInt8.random(in: 0...255, using: &random) }
    for _ in 0..<2000 {
      let style = Style(
        foreground: .rgb(red: component(), green: component(), blue: component()),
        background: .rgb(red: component(), green: component(), blue: component()))
      for level in [ColorLevel.palette256, .palette16, .palette8] {
        let shown = style.degraded(to: level)
        #expect(shown.foreground != shown.background)
      }
    }
  }
}
