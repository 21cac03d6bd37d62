/// What a key does.
public enum Command: Hashable, Sendable {
  case selectPrevious, selectNext
  case turn(Turn)
  case setX, previousX, nextX
  case zoomIn, zoomOut, fit
  case linkN, linkS
  case undo, redo, reset
  case choosePreset, compare
  case nextTheme, previousTheme, nextGlyphs
  case nextReading
  case toggleSimulation, toggleMouse
  case showCommandLine
  case show(View), nextView, previousView, stepDown, stepUp
  case advise, chooseLesson, chooseExport
  /// To save the operating point under.
  case askForName
  /// Of the selected parameter.
  case askForDoubt
  case pin, bookmark, recall
  case play, playFaster, playSlower, nextPlayMode, toggleStopAtBorders
  case project
  /// A key of the map, which has a table of its own.
  case mapping(Mapping)
  /// A key of the small multiples, which have a table of their own.
  case walking(Walking)
  /// A key of the comparison, which has a table of its own.
  case comparing(Comparing)
  /// A key of a period's diagram.
  case stepping(Stepping)
  /// A key of a lesson, which has a table of its own.
  case teaching(Teaching)
  /// A key of the advisor, which has a table of its own.
  case advising(Advising)
  case help, redraw, suspend, quit

  /// What a key does in a lesson.
  public enum Teaching: Hashable, Sendable {
    case answer, next, again, back, leave
    case scrollUp, scrollDown
  }

  /// What a key does in the comparison of strategies.
  public enum Comparing: Hashable, Sendable {
    case up, down, first, last, left, right
    case sort, sortBy(Comparison.Column)
    case adopt, plot, export, close
  }

  /// Whether it goes somewhere else, where what is played has no place.
  var leavesWhatIsPlayed: Bool {
    switch self {
    case .undo, .redo, .reset, .choosePreset, .compare, .advise, .chooseLesson, .recall, .stepDown,
      .stepUp, .suspend:
      true
    default: false
    }
  }

  /// What a key does on the regime map.
  public enum Mapping: Hashable, Sendable {
    case left, right, up, down
    case leapLeft, leapRight, leapUp, leapDown
    case setX, nextX, setY, swap
    case zoomIn, zoomOut
    case nextContours
  }

  /// What a key does among the small multiples.
  public enum Walking: Hashable, Sendable {
    case left, right, up, down
    case nextMeasure
  }

  /// What a key does in the diagram of a period.
  public enum Stepping: Hashable, Sendable {
    case back, forward, first, last
  }

  /// What a key does in the advisor.
  public enum Advising: Hashable, Sendable {
    case up, down, first, last
    case changeL, changekP, changekC, changeStrategy
    case objective, limits
    case adopt, close
  }

  /// How far the selected knob is turned.
  public enum Turn: Hashable, Sendable {
    case stepDown, stepUp
    case leapDown, leapUp
    case tickDown, tickUp
    case halve, double
    case toLow, toHigh
    case borderDown, borderUp
    case jumpDown, jumpUp
  }
}
