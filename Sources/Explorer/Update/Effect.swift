/// What the outside has to do after an update.
public enum Effect: Equatable, Sendable {
  /// Run it in the background; a newer request ends an older one.
  case simulate(SimulationRequest)
  /// Send `handRested` with that number when nothing has moved for a moment.
  case awaitRest(movement: Int)
  /// Send `ticked` when that many milliseconds have passed.
  case awaitTick(milliseconds: Int)
  /// Write it, and send `documentWritten`.
  case write(Document)
  /// Put a text on the clipboard of the terminal.
  case copy(String)
  case setMouse(Bool)
  /// Give the terminal back to the shell until the program is continued.
  case suspend
  /// Draw every cell again.
  case redraw
  case quit
}
