import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// What one run leaves to the next.
@Suite struct MemoryTests {
  private static let whole = Memory(
    theme: "light", glyphs: .quadrant, isMouseOn: false, showsSimulation: true,
    last: "kickscope prototype --WP 1300 --data 'a \"file\".csv'")

  @Test func whatIsWrittenIsRead() {
    for memory in [Memory(), Self.whole, Memory(theme: "/my \"themes\"/ü\\.toml")] {
      let (read, problems) = Memory.reading(memory.text, file: "state.toml")
      #expect(read == memory)
      #expect(problems == [])
    }
  }

  @Test func keysOfALaterVersionArePassedOver() {
    let text = "version = 9\n[later]\nx = [1, 2]\n"
    let (memory, problems) = Memory.reading("theme = \"mono\"\n" + text, file: "state.toml")
    #expect(memory == Memory(theme: "mono"))
    #expect(problems == [])
  }

  @Test(arguments: [
    ("theme = 3", "state.toml:1: theme: is a whole number; write a text in quotes"),
    (
      "\nglyphs = \"x\"",
      "state.toml:2: glyphs: \"x\" is not known here; write braille, quadrant, block, ascii or dot"
    ),
    ("mouse = true", "state.toml:1: mouse: is true or false; write a text in quotes"),
    (
      "simulation = \"maybe\"",
      "state.toml:1: simulation: \"maybe\" is not known here; write on or off"
    ),
    (
      "last = \"rm -r /\"",
      "state.toml:1: last: \"rm -r /\" is not known here; write a command, kickscope …"
    ),
    (
      "last = \"kickscope 'x\"",
      "state.toml:1: last: \"kickscope 'x\" is not known here; write a command, kickscope …"
    ),
  ])
  func whatIsBrokenGivesNothingAndIsSaid(_ text: String, _ sentence: String) {
    let right = text.contains("mouse") ? "simulation = \"on\"" : "mouse = \"off\""
    let (memory, problems) = Memory.reading("\(text)\n\(right)\n", file: "state.toml")
    #expect(memory == Memory())
    #expect(problems.first?.text == sentence)
  }

  @Test func atTheStartNothingIsNew() {
    var state = State(size: Size(width: 120, height: 36))
    state.recall(Self.whole)
    #expect(state.remembered() == Self.whole)
  }

  @Test func whatAHandChoosesIsRemembered() {
    var state = State(size: Size(width: 120, height: 36))
    state.recall(Memory(last: "kickscope nvme"))
    for key in ["t", "g", "s", "m"] as [Unicode.Scalar] {
      _ = state.update(.keyPressed(Key(.character(key))))
    }
    let chosen = Memory(
      theme: state.appearance.theme.name, glyphs: state.appearance.glyphs, isMouseOn: false,
      showsSimulation: false, last: "kickscope nvme")
    #expect(state.remembered() == chosen)
  }

  /// What was on screen before is kept until there is something else, and even the start is that
  /// when one comes back to it.
  @Test func whatIsOnScreenIsRemembered() {
    var state = State(size: Size(width: 120, height: 36))
    state.recall(Memory(last: "kickscope nvme"))
    _ = state.update(.keyPressed(Key(.character("["))))
    #expect(state.remembered().last == "kickscope prototype --WP 1100")
    _ = state.update(.keyPressed(Key(.character("u"))))
    #expect(state.remembered().last == "kickscope prototype")
  }

  @Test func filesAreFoundFromAnywhere() throws {
    let library = PresetLibrary(folder: "/place")
    var state = State(library: library, size: Size(width: 120, height: 36))
    state.show(MeasuredData(file: "my points.csv", columns: [], rows: []))
    state.recall(Memory())
    _ = state.update(.keyPressed(Key(.character("["))))
    let memory = state.remembered()
    #expect(memory.last == "kickscope prototype --WP 1100 --data '/place/my points.csv'")
    #expect(
      memory.lastArguments == ["prototype", "--WP", "1100", "--data", "/place/my points.csv"])
    #expect(state.commandLine.hasSuffix("--data 'my points.csv'"))
  }

  @Test func aHeldKnobIsNoRest() {
    var state = State(size: Size(width: 120, height: 36))
    #expect(state.isAtRest)
    _ = state.update(.keyPressed(Key(.character(" "))))
    #expect(!state.isAtRest)
  }

  @Test func wordsComeBackFromALine() {
    let words = ["a", "", "it's", "two words", "'", "ü-1", "\\", "x=1,2", "\n", "a'\"b", " "]
    let line = words.map(ShellText.quoted).joined(separator: " ")
    #expect(ShellText.words(of: line) == words)
    #expect(ShellText.words(of: "  a\t b ") == ["a", "b"])
    #expect(ShellText.words(of: "a 'b") == nil)
    #expect(ShellText.words(of: "a \\") == nil)
  }

  @Test func aLossIsSaid() {
    var state = State(size: Size(width: 120, height: 36))
    _ = state.update(.memoryLost(path: "/x/state.toml", problem: "No space left on device"))
    #expect(state.notice?.kind == .problem)
    #expect(
      state.notice?.text == "/x/state.toml: No space left on device; what you change is not kept")
  }
}
