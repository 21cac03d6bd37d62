import Events
import Plotting
import Testing

@testable import Explorer

@Suite struct KeyTableTests {
  private var bindings: [Explorer.Binding] { KeyTable.sections.flatMap(\.bindings) }

  @Test func noKeyHasTwoMeanings() {
    let keys = bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyKeyHasItsCommand() {
    for binding in bindings where !binding.keys.isEmpty {
      #expect(binding.commands.count == 1 || binding.commands.count == binding.keys.count)
      for key in binding.keys { #expect(KeyTable.command(for: key) == binding.command(for: key)) }
    }
    #expect(KeyTable.command(for: "~") == nil)
  }

  @Test func helpListsEveryKey() {
    let lines = HelpPanel.lines
    for binding in bindings {
      #expect(lines.contains { $0.key == binding.label && $0.text == binding.help })
    }
    for item in KeyTable.mouse { #expect(lines.contains { $0.text == item.help }) }
    for section in KeyTable.sections {
      #expect(lines.contains { $0.isHeading && $0.text == section.title })
    }
    for glyphs in GlyphSet.allCases { #expect(lines.contains { $0.key == glyphs.rawValue }) }
  }

  @Test func labelsNameTheirKeys() {
    for binding in bindings {
      for key in binding.keys {
        guard case .character(let scalar) = key.code else { continue }
        let name = scalar == " " ? "Space" : String(Character(scalar))
        let written =
          key.modifiers.contains(.control) ? "^\(name.uppercased())" : name
        #expect(binding.label.contains(written), "\(binding.label) lacks \(written)")
      }
    }
  }

  @Test func wholeHelpIsReadableAt80Columns() {
    var session = Session(width: 80, height: 24)
    session.press("?")
    var seen = session.text
    for _ in 0..<HelpPanel.lines.count {
      session.press(Key(.down))
      seen += session.text
    }
    for line in HelpPanel.lines {
      #expect(seen.contains(line.text), "cut off: \(line.text)")
    }
  }

  /// Of the keys that need not be there, ten steps give way first, then from the right.
  @Test func bottomLineLeavesOutTheLeastFirst() {
    let words = ["knob", "turn", "border", "jump", "type"]
    for width in 60...240 {
      let line = Session(width: width, height: 24).text.split(separator: "\n").last ?? ""
      let shown = words.map { line.contains($0) }
      #expect(shown == shown.sorted { $0 && !$1 }, "\(line)")
      #expect(!line.contains("×10") || shown.allSatisfy(\.self), "\(line)")
    }
    #expect(Session(width: 240, height: 24).text.contains("×10"))
  }

  @Test(arguments: [
    Size(width: 60, height: 20), Size(width: 80, height: 24), Size(width: 120, height: 36),
  ])
  func bottomLineAlwaysNamesHelpAndQuit(size: Size) {
    let session = Session(width: size.width, height: size.height)
    let line = session.text.split(separator: "\n").last.map(String.init) ?? ""
    #expect(line.contains("? help"))
    #expect(line.contains("q quit"))
    #expect(line.unicodeScalars.count <= size.width)
  }
}
