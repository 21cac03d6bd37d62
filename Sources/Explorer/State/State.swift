public import Plotting
public import QueueModel

/// All that the explorer knows. `update` changes it and `frame` shows it; nothing else is kept.
public struct State: Equatable, Sendable {
  /// The operating point.
  public internal(set) var scenario: Scenario
  /// Where the operating point came from, and what reset returns to.
  public internal(set) var preset: Preset
  /// The file of the preset, as the command line named it; nil for one that ships.
  let file: String?
  /// The knob that the keys turn.
  public internal(set) var selected: Knob
  /// The knob along the x axis of the plots.
  public internal(set) var xKnob: Knob
  public internal(set) var links: Links
  public internal(set) var size: Size
  public var appearance: Appearance
  /// Whether the mouse works the sliders; otherwise the terminal selects text with it.
  public internal(set) var isMouseOn: Bool
  public internal(set) var showsSimulation = true
  public internal(set) var overlay: Overlay?
  /// What a person types as the value of the selected knob.
  public internal(set) var typed: String?
  /// What the last action did, in one line; nil shows what the selected knob is.
  public internal(set) var notice: Notice?
  public internal(set) var simulation = SimulationState()
  public internal(set) var isFinished = false

  var viewports: [Knob: Viewport] = [:]
  /// The x axis while it is zoomed; nil shows the viewport of `xKnob`.
  var zoom: Viewport?
  /// The top of the y axes of T and of E, in ticks.
  var tops = Tops(T: 1, E: 1)
  var history = History()
  var drag: Drag?
  /// Counts movements, so that a hand at rest is told from one that moved again.
  var movement = 0

  /// What covers the middle of the screen.
  public enum Overlay: Equatable, Sendable {
    /// All keys, from the line at which they are scrolled.
    case help(line: Int)
    case presets(selected: Int)
  }

  /// What the mouse holds.
  enum Drag: Equatable, Sendable {
    case slider(Knob)
    case plot
  }

  struct Tops: Equatable, Sendable {
    var T: Double
    var E: Double
  }

  /// The explorer at the start: a preset, with other numbers if they are given.
  public init(
    preset: Preset = .standard, file: String? = nil, scenario: Scenario? = nil, size: Size,
    appearance: Appearance = Appearance(), isMouseOn: Bool = true
  ) {
    self.preset = preset
    self.file = file
    self.scenario = scenario ?? preset.scenario
    self.size = size
    self.appearance = appearance
    self.isMouseOn = isMouseOn
    selected = preset.x
    xKnob = preset.x
    links = Links()
    plotFirst(along: preset.x)
    fitAll()
  }

  /// The knobs that have a slider, from top to bottom.
  public var knobs: [Knob] { links.knobs }

  /// The values along the x axis.
  var xViewport: Viewport { zoom ?? viewport(of: xKnob) }

  func viewport(of knob: Knob) -> Viewport {
    viewports[knob] ?? .fitting(scenario, knob)
  }

  /// Says something went wrong before the first frame.
  public mutating func report(_ problem: String) { notice = Notice(.problem, problem) }

  var moment: Moment {
    Moment(
      scenario: scenario, preset: preset, selected: selected, xKnob: xKnob, links: links)
  }
}
