public import QueueModel

/// What a theme gives a style to. The raw value is the key in a theme's file.
public enum Role: String, CaseIterable, Sendable {
  /// The ground under everything; one colour here means the ground.
  case background
  /// Ordinary text and numbers.
  case text
  /// Secondary text: units, names of knobs, legends.
  case label
  /// The title of a panel.
  case title
  /// The borders of panels.
  case box
  /// Axes, ticks and their numbers.
  case axis
  /// The line at the top of the screen.
  case header
  /// T and E of the pair that notifies: the curve that one stands on.
  case curveNotification = "curve.notification"
  /// Between which two T and E are, where parameters are in doubt.
  case curveDoubt = "curve.doubt"
  /// T and E of polling.
  case curvePolling = "curve.polling"
  /// The best that SS can do.
  case curveBound = "curve.bound"
  /// Where the scenario stands on its curve.
  case pointOperating = "point.operating"
  /// What the simulator found.
  case pointsSimulated = "points.simulated"
  /// What a real system gave.
  case pointsMeasured = "points.measured"
  /// The line of a regime border.
  case border
  /// The factor at a jump, as in ×1.48.
  case jump
  /// The band of a regime: its tint, and the text that stands on it.
  case bandFC = "band.FC"
  case bandFP = "band.FP"
  case bandSCS = "band.SCS"
  case bandSPS = "band.SPS"
  case bandSS = "band.SS"
  case bandLS = "band.LS"
  /// The track of a slider, where no regime tints it.
  case sliderTrack = "slider.track"
  /// Where a slider stands.
  case sliderKnob = "slider.knob"
  /// The selected row.
  case focus
  /// What somebody should see at once: a value pushed down, a broken file.
  case warning
  /// An inequality that holds, a gain.
  case good
  /// A key in the help line and the help overlay.
  case helpKey = "help.key"
  /// A message's work in the diagram of one period.
  case diagramWork = "diagram.work"
  /// The work of every second message, so that two do not run together.
  case diagramWorkAlternate = "diagram.workAlternate"
  /// Sending a notification.
  case diagramNotification = "diagram.notification"
  /// Starting after a notification.
  case diagramStartUp = "diagram.startUp"
  /// Waiting, blocked.
  case diagramBlocked = "diagram.blocked"
  /// What the queue holds.
  case diagramQueue = "diagram.queue"
  /// A curve that was pinned, to compare with.
  case curveGhost = "curve.ghost"

  /// The role of a regime's band.
  public static func band(_ regime: Regime) -> Role {
    switch regime {
    case .FC: .bandFC
    case .FP: .bandFP
    case .SCS: .bandSCS
    case .SPS: .bandSPS
    case .SS: .bandSS
    case .LS: .bandLS
    }
  }

  /// Whether the role is a ground: a lone colour is then the ground, and what stands on it is chosen
  /// to be readable.
  var isGround: Bool {
    switch self {
    case .background, .bandFC, .bandFP, .bandSCS, .bandSPS, .bandSS, .bandLS: true
    default: false
    }
  }
}
