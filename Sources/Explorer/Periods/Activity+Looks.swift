internal import Plotting
internal import QueueSimulator

extension Activity.Kind {
  /// What fills the activity in a diagram, so that no colour is needed to tell it; of two in one
  /// cell the one of higher priority is seen.
  func look(_ glyphs: GlyphSet) -> (glyph: Unicode.Scalar, role: Role, priority: Int) {
    let isASCII = glyphs.isASCII
    switch self {
    case .work(let message):
      let isEven = message.isMultiple(of: 2)
      return isEven
        ? (isASCII ? "#" : "█", .diagramWork, 1) : (isASCII ? "%" : "▓", .diagramWorkAlternate, 1)
    case .notify: return (isASCII ? "N" : "▲", .diagramNotification, 3)
    case .startUp: return (isASCII ? "/" : "◢", .diagramStartUp, 2)
    case .pending: return (isASCII ? "," : "┄", .diagramBlocked, 0)
    case .blocked: return (isASCII ? "." : "·", .diagramBlocked, 0)
    case .spin: return (isASCII ? "o" : "≈", .diagramStartUp, 1)
    case .sleep: return ("z", .diagramBlocked, 0)
    case .idleGuard: return ("w", .diagramBlocked, 0)
    case .busyGuard: return (isASCII ? "=" : "≡", .diagramStartUp, 1)
    case .awaitArrival: return (isASCII ? "_" : "⎽", .diagramBlocked, 0)
    }
  }

  /// What it is called under a diagram.
  var word: String {
    switch self {
    case .work: "work"
    case .notify: "notify"
    case .startUp: "start-up"
    case .blocked: "blocked"
    case .pending: "told"
    case .spin: "spin"
    case .sleep: "asleep"
    case .idleGuard: "guard"
    case .busyGuard: "busy guard"
    case .awaitArrival: "no message"
    }
  }
}
