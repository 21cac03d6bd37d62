public import Plotting
public import QueueModel

/// All that the explorer knows. `update` changes it and `frame` shows it; nothing else is kept.
public struct State: Equatable, Sendable {
  /// The operating point.
  public internal(set) var experiment: Experiment
  /// The nine numbers of the operating point.
  public internal(set) var scenario: Scenario {
    get { experiment.scenario }
    set { experiment.scenario = newValue }
  }
  /// Where the operating point came from, and what reset returns to.
  public internal(set) var preset: Preset
  /// The presets that can be opened by name.
  public internal(set) var library: PresetLibrary
  /// A scenario that is being written to its file.
  var saving: Preset?
  /// The name of a scenario that is there already, after a person was asked about it.
  var replaced: String?
  /// What was measured, drawn over the curves.
  public internal(set) var data: MeasuredData?
  /// How far the measurement is that runs beside; nil if there is none.
  public internal(set) var measuring: MeasurementStage?
  /// Whether the lower plot shows how far what was measured lies from the curves.
  public internal(set) var showsResiduals = false
  /// The control that the keys turn.
  public internal(set) var selected: Control
  /// The control along the x axis of the plots.
  public internal(set) var xControl: Control
  /// Whether N and S turn both parties' costs together.
  public internal(set) var links: Links
  /// Cells of the screen.
  public internal(set) var size: Size
  /// Theme and glyphs.
  public var appearance: Appearance
  /// Whether the mouse works the sliders; otherwise the terminal selects text with it.
  public internal(set) var isMouseOn: Bool
  /// Whether the simulator's points are drawn.
  public internal(set) var showsSimulation = true
  /// By how much parameters may be off.
  public internal(set) var doubts = Doubts()
  /// What the left side of the screen shows.
  public internal(set) var view = View.plots
  /// The view that one plot was enlarged from, to which Esc goes back.
  var enlargedFrom: View?
  /// What covers the screen, if anything does.
  public internal(set) var overlay: Overlay?
  /// A question that is being answered in the bottom line.
  public internal(set) var prompt: Prompt?
  /// What a person types as the value of the selected control.
  public internal(set) var typed: String?
  /// What the last action did, in one line; nil shows what the selected control is.
  public internal(set) var notice: Notice?
  /// What the simulator has found so far.
  public internal(set) var simulation = SimulationState()
  /// The strategies side by side; kept when it is closed, for when it is opened again.
  public internal(set) var comparison: Comparison?
  /// The lesson under way, if there is one.
  var lesson: LessonState?
  /// The lesson that was left last, by its name, and how far lessons were that are not finished.
  var lastLesson: String?
  var leftLessons: [String: LessonState] = [:]
  /// A person's own lessons, and what is wrong with the files of others.
  var ownLessons: [Lesson] = []
  var lessonProblems: [FileError] = []
  /// How many points each lesson had at best, by its name.
  var scores: [String: Int] = [:]
  /// What the advisor found; kept when it is closed.
  var advice: AdviceState?
  var map = MapState()
  var period = PeriodState()
  /// What is played, a knob or a period.
  public internal(set) var playback = Playback()
  /// The curves that are kept to be compared with.
  public internal(set) var ghost: Ghost?
  var bookmarks = Bookmarks()
  /// Whether T and E stand in big digits, for a class.
  public internal(set) var isProjecting = false
  var exporting = ExportState()
  /// Whether the person has quit.
  public internal(set) var isFinished = false
  /// What this run leaves to the next, so far.
  var memory = Memory()
  /// The command for what was on screen at first; nil when something else has been there.
  var lineAtStart: String?

  var choices: Choices
  /// The topmost row of the slider panel that is in view.
  var firstRow = 0
  var viewports: [Control: Viewport] = [:]
  /// The x axis while it is zoomed; nil shows the viewport of `xControl`.
  var zoom: Viewport?
  /// What the lower plot shows; the upper one shows T.
  public internal(set) var lowerReading = Reading.work
  /// The tops of the y axes, in ticks.
  var tops = Tops(T: 1, E: 1)
  /// The curve to which the simulator's points belong, or will.
  var plotted: Plotted?
  var history = History()
  var drag: Drag?
  /// The movement after which the hand rested; it rests while there was no other.
  var restedAfter = 0
  /// Counts movements, so that a hand at rest is told from one that moved again.
  var movement = 0

  /// What covers the middle of the screen.
  public enum Overlay: Equatable, Sendable {
    /// All keys, from the line at which they are scrolled.
    case help(line: Int)
    case presets(selected: Int)
    /// All strategies side by side.
    case compare
    /// What the advisor proposes.
    case advice
    case lessons(selected: Int)
    /// The formats in which what is on screen can be written.
    case export
  }

  /// What the mouse holds.
  enum Drag: Equatable, Sendable {
    case slider(Control)
    case plot
    case map
  }

  struct Tops: Equatable, Sendable {
    var T: Double
    var E: Double
    /// Of the latency that is shown, if one is.
    var latency = 1.0

    subscript(reading: Reading) -> Double {
      get {
        switch reading {
        case .time: T
        case .work: E
        case .queueLatency, .serviceLatency: latency
        }
      }
      set {
        switch reading {
        case .time: T = newValue
        case .work: E = newValue
        case .queueLatency, .serviceLatency: latency = newValue
        }
      }
    }
  }

  /// The explorer at the start: a preset, or another operating point than its own.
  public init(
    preset: Preset = .standard, library: PresetLibrary = PresetLibrary(),
    experiment: Experiment? = nil, size: Size, appearance: Appearance = Appearance(),
    isMouseOn: Bool = true
  ) {
    let experiment = experiment ?? preset.experiment
    self.preset = preset
    self.library = library
    self.experiment = experiment
    self.size = size
    self.appearance = appearance
    self.isMouseOn = isMouseOn
    choices = Choices(experiment)
    selected = .knob(preset.x)
    xControl = .knob(preset.x)
    links = Links()
    plotFirst(along: preset.x)
    fitAll()
    reveal()
  }

  /// The knobs that have a slider, from top to bottom.
  public var knobs: [Knob] { links.knobs }

  /// Where the panels stand on this screen.
  package var layout: ScreenLayout {
    var layout = ScreenLayout(
      size, rows: controls.count,
      banner: isProjecting ? BannerPanel.height(appearance.glyphs) : 0)
    if let lesson, hasRoomForLesson {
      let width = layout.stage.width - (layout.isBoxed ? 4 : 2)
      let lines = LessonLines(
        lesson, unit: scenario.unit, width: max(1, width), glyphs: appearance.glyphs
      ).lines.count
      layout.placeLesson(
        rows: lesson.challenge == nil ? lines + (layout.isBoxed ? 2 : 1) : 0,
        lesson.isPredicting
          ? .asking : lesson.isFinished || hasNoPeriodToDraw ? .alone : .besidePeriod,
        showsTime: lesson.reading == .time)
    }
    return layout
  }

  /// The values along the x axis.
  var xViewport: Viewport { zoom ?? viewport(of: xControl) }

  func viewport(of control: Control) -> Viewport {
    viewports[control] ?? .fitting(experiment, control)
  }

  /// Says something went wrong before the first frame.
  public mutating func report(_ problem: String) { notice = Notice(.problem, problem) }

  /// Says something before the first frame.
  public mutating func remark(_ text: String) { notice = Notice(.plain, text) }

  var moment: Moment {
    Moment(
      experiment: experiment, preset: preset, selected: selected, xControl: xControl,
      links: links, doubts: doubts, mapY: map.y)
  }
}
