import Plotting
import Testing

@testable import Explorer

@Suite struct ScreenLayoutTests {
  private func panels(_ layout: ScreenLayout) -> [Rect] {
    [
      layout.timePlot, layout.workPlot, layout.period, layout.sliders, layout.why, layout.polling,
    ]
  }

  @Test func panelsAreInsideAndDisjoint() {
    for width in 1...220 {
      for height in 1...70 {
        let layout = ScreenLayout(Size(width: width, height: height))
        let lines = [layout.header, layout.notice, layout.keys]
        let shown = (panels(layout) + lines).filter { !$0.isEmpty }
        let isInside = shown.allSatisfy {
          $0.x >= 0 && $0.y >= 0 && $0.maxX <= width && $0.maxY <= height
        }
        #expect(isInside, "\(width)×\(height)")
        #expect(areDisjoint(shown), "\(width)×\(height)")
        let isUnderHeader = panels(layout).filter { !$0.isEmpty }.allSatisfy {
          $0.y >= layout.body.y && $0.maxY <= layout.body.maxY && $0.maxX <= layout.body.maxX
        }
        #expect(isUnderHeader, "\(width)×\(height)")
      }
    }
  }

  @Test func completeFrom80x24() {
    for width in 80...220 {
      for height in 24...70 {
        let layout = ScreenLayout(Size(width: width, height: height))
        #expect(panels(layout).allSatisfy { !$0.isEmpty }, "\(width)×\(height)")
        #expect(!layout.notice.isEmpty && !layout.keys.isEmpty)
        #expect(layout.sliders.height >= 10, "\(width)×\(height)")
        #expect(layout.timePlot.height >= 6 && layout.workPlot.height >= 5, "\(width)×\(height)")
      }
    }
  }

  @Test func smallScreensHaveOnlyText() {
    for (width, height) in [(39, 30), (200, 11), (1, 1), (0, 0)] {
      let layout = ScreenLayout(Size(width: width, height: height))
      #expect(layout.body.isEmpty)
      #expect(panels(layout).allSatisfy { $0.isEmpty })
    }
  }

  @Test func framesFitEverySize() {
    var session = Session()
    for (width, height) in [(1, 1), (2, 70), (220, 1), (39, 12), (40, 11), (40, 12), (59, 16)]
      + [(60, 12), (79, 23), (100, 29), (100, 30), (220, 70), (300, 100)]
    {
      session.resize(width, height)
      #expect(session.state.frame().size == Size(width: width, height: height))
    }
  }

  private func areDisjoint(_ rects: [Rect]) -> Bool {
    for (index, one) in rects.enumerated() {
      for other in rects.dropFirst(index + 1) {
        if one.x < other.maxX, other.x < one.maxX, one.y < other.maxY, other.y < one.maxY {
          return false
        }
      }
    }
    return true
  }
}
