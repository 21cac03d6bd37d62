public import Events
public import Plotting

/// What happened.
public enum Action: Equatable, Sendable {
  case keyPressed(Key)
  case mouseUsed(Mouse)
  case pasted(String)
  case resized(Size)
  /// No knob has moved for a moment since the movement of that number.
  case handRested(movement: Int)
  /// The time of an `awaitTick` has passed.
  case ticked
  /// A document stands in that file, or does not, for a reason.
  case documentWritten(Document.Place, path: String, problem: String?)
  /// The file for a document was there already, and is as it was.
  case documentExists(Document.Place)
  case periodSimulated(request: Int, SimulatedPeriod)
  case pointsSimulated(request: Int, [SimulatedPoint], isLast: Bool)
  case rowsSimulated(request: Int, [SimulatedRow], isLast: Bool)
}
