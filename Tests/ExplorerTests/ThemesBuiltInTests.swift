import Foundation
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// The themes that ship with the program.
@Suite struct ThemesBuiltInTests {
  @Test func theStandardOneIsFirst() {
    #expect(Theme.builtIn.map(\.name) == Theme.embedded.map(\.name))
    #expect(Theme.builtIn.first?.name == "dark")
    #expect(Theme.standard.name == "dark")
    #expect(Theme.named("solarized")?.title == "Solarized dark")
    #expect(Theme.named("nothing") == nil)
  }

  @Test(arguments: Theme.embedded.map(\.name))
  func parsesWithoutProblems(name: String) throws {
    let bytes = try #require(Theme.embedded.first { $0.name == name }).bytes
    let (theme, problems) = Theme.reading(
      String(decoding: bytes, as: UTF8.self), file: "themes/\(name).toml")
    #expect(problems.map(\.text) == [])
    #expect(theme.name == name)
    #expect(!theme.author.isEmpty)
    #expect(theme.title != name)
  }

  @Test(arguments: Theme.embedded.map(\.name))
  func whatIsEmbeddedIsWhatStandsInTheFolder(name: String) throws {
    let embedded = try #require(Theme.embedded.first { $0.name == name }).bytes
    let file = try Data(contentsOf: Page.root.appending(path: "themes/\(name).toml"))
    #expect(embedded == Array(file))
  }

  @Test func manifestListsEveryThemePresetAndLesson() throws {
    let manifest = try String(
      contentsOf: Page.root.appending(path: "Package.swift"), encoding: .utf8)
    for (folder, listed, embedded) in [
      ("themes", "../../themes", Theme.embedded.map(\.name)),
      ("Sources/Explorer/Presets", "Presets", Preset.embedded.map(\.name)),
      ("Sources/Explorer/Lessons", "Lessons", Lesson.embedded.map(\.name)),
    ] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: Page.root.appending(path: folder).path
      ).filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
      for name in names where !embedded.contains(name) {
        Issue.record("\(folder)/\(name).toml has no line in +BuiltIn.swift")
      }
      for name in names {
        let line = ".embedInCode(\"\(listed)/\(name).toml\")"
        let isListed = manifest.contains(line)
        #expect(isListed, "Package.swift lacks \(line)")
      }
    }
  }

  @Test func monoHasNoColourAndAVisibleSelection() throws {
    let mono = try #require(Theme.named("mono"))
    for role in Role.allCases {
      #expect(mono[role].foreground == .terminal, "\(role)")
      #expect(mono[role].background == .terminal, "\(role)")
    }
    #expect(mono[.focus].attributes.contains(.reverse))
    #expect(mono[.focus] != mono[.text])
    #expect(Set(Regime.allCases.map { mono[.band($0)] }).count == Regime.allCases.count)
  }

  @Test func darkUsesOnlyTheTerminalsOwnColours() throws {
    for role in Role.allCases {
      for color in [Theme.standard[role].foreground, Theme.standard[role].background] {
        switch color {
        case .terminal: break
        case .palette(let index): #expect(index < 16, "\(role)")
        case .rgb: Issue.record("\(role) is \(color)")
        }
      }
    }
  }

  @Test(arguments: Theme.builtIn)
  func textIsReadableOnItsGround(theme: Theme) {
    let read: [Role] = [
      .text, .label, .title, .header, .axis, .jump, .focus, .warning, .good, .helpKey,
      .pointOperating, .bandFC, .bandFP, .bandSCS, .bandSPS, .bandSS, .bandLS,
    ]
    for role in read {
      guard let contrast = theme.contrast(of: role) else { continue }
      #expect(contrast >= 4.5, "\(theme.name): \(role.rawValue) has \(contrast)")
    }
  }

  @Test(arguments: Theme.builtIn)
  func curvesAndDiagramStandOutFromTheGround(theme: Theme) {
    let drawn: [Role] = [
      .curveNotification, .curvePolling, .curveBound, .pointsSimulated, .pointsMeasured, .border,
      .sliderKnob, .diagramWork, .diagramWorkAlternate, .diagramNotification, .diagramStartUp,
      .diagramQueue,
    ]
    for role in drawn {
      guard let contrast = theme.contrast(of: role) else { continue }
      #expect(contrast >= 3, "\(theme.name): \(role.rawValue) has \(contrast)")
    }
  }

  @Test func styleOfARoleIsFoundByItsPlace() {
    for (index, role) in Role.allCases.enumerated() { #expect(role.index == index) }
  }
}

extension Theme {
  /// The contrast of a role's text; a terminal that owns its colours is taken to be white on
  /// black. Nil for text without any colour.
  fileprivate func contrast(of role: Role) -> Double? {
    let style = self[role]
    guard style.foreground != .terminal || style.background != .terminal else { return nil }
    func known(_ color: Color, _ usual: UInt8) -> Color {
      color == .terminal ? .rgb(red: usual, green: usual, blue: usual) : color
    }
    return known(style.foreground, 255).contrast(with: known(style.background, 0))
  }
}
