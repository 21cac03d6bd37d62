import Plotting
import QueueModel
import Testing

@testable import Explorer

/// With every kind of colour vision, what is told apart by colour can be told apart.
///
/// `dark` is tested with xterm's colours for the terminal's own.
@Suite struct ThemesColourVisionTests {
  /// In OKLab: five times what is just noticeable.
  private static let least = 0.1
  private static let themes = ["colorblind", "dark"]

  @Test(arguments: themes, ColourVision.allCases)
  func bands(name: String, vision: ColourVision) throws {
    let theme = try #require(Theme.named(name))
    expectDistances(Regime.allCases.map(Role.band), theme, vision) { $0.background }
  }

  @Test(arguments: themes, ColourVision.allCases)
  func curvesAndPoints(name: String, vision: ColourVision) throws {
    let theme = try #require(Theme.named(name))
    let roles: [Role] = [
      .curveNotification, .curvePolling, .curveBound, .pointsSimulated, .pointsMeasured,
    ]
    expectDistances(roles, theme, vision) { $0.foreground }
  }

  @Test(arguments: themes, ColourVision.allCases)
  func stretchesOfTheDiagram(name: String, vision: ColourVision) throws {
    let theme = try #require(Theme.named(name))
    let roles: [Role] = [.diagramWork, .diagramNotification, .diagramStartUp]
    expectDistances(roles, theme, vision) { $0.foreground }
  }

  /// The simulation itself, against pairs whose confusion is known.
  @Test func simulationConfusesWhatIsKnownToBeConfused() {
    let (red, green) = (
      Color.rgb(red: 205, green: 0, blue: 0), Color.rgb(red: 130, green: 92, blue: 0)
    )
    let white = Color.rgb(red: 255, green: 255, blue: 255)
    let black = Color.rgb(red: 0, green: 0, blue: 0)
    #expect(ColourVision.normal.distance(red, green) > 0.1)
    #expect(ColourVision.deuteranopia.distance(red, green) < 0.06)
    for vision in ColourVision.allCases {
      #expect(abs(vision.distance(black, white) - 1) < 0.001)
    }
  }

  private func expectDistances(
    _ roles: [Role], _ theme: Theme, _ vision: ColourVision, _ color: (Style) -> Color
  ) {
    for (index, a) in roles.enumerated() {
      for b in roles[(index + 1)...] {
        let distance = vision.distance(color(theme[a]), color(theme[b]))
        #expect(
          distance >= ThemesColourVisionTests.least,
          "\(theme.name), \(vision.rawValue): \(a.rawValue) and \(b.rawValue) are \(distance) apart"
        )
      }
    }
  }
}
