import Explorer
import Glibc
import Plotting
import QueueModel
import Terminal

/// What the explorer starts with, from the command line, and how it ends.
struct ExploreSession {
  private let options: Explore
  private let preset: Preset
  private let scenario: Scenario

  init(_ options: Explore) throws {
    self.options = options
    preset = .standard
    scenario = try options.parameters.scenario()
  }

  /// Writes the scenario in sentences.
  func describe() {
    print(Description(preset.title, scenario).lines.joined(separator: "\n"))
  }

  /// Opens the explorer until the person quits or a signal ends it.
  func explore() throws {
    let screen = try Screen(mouse: !options.leavesMouse)
    let capabilities = screen.capabilities
    let state = State(
      preset: preset, scenario: scenario, size: capabilities.size,
      appearance: Appearance(
        glyphs: options.ascii ? .ascii : options.glyphs ?? .braille,
        hasColor: capabilities.colors > 0, isUTF8: capabilities.isUTF8),
      isMouseOn: !options.leavesMouse)
    var loop = ExploreLoop(screen, state)
    let ending = loop.run()
    screen.close()
    ending?.end()
  }
}
