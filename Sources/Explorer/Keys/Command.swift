/// What a key does.
public enum Command: Hashable, Sendable {
  case selectPrevious, selectNext
  case turn(Turn)
  case setX, previousX, nextX
  case zoomIn, zoomOut, fit
  case linkN, linkS
  case undo, redo, reset
  case choosePreset
  case nextTheme, previousTheme, nextGlyphs
  case nextReading
  case toggleSimulation, toggleMouse
  case showCommandLine
  case help, redraw, suspend, quit

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
