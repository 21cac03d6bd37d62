import Events
import Explorer
import Plotting
import QueueModel

/// One thing that happens in a session, and whether the screen is drawn after it.
struct Step {
  let action: Action
  let isDrawn: Bool

  /// In one line.
  var text: String { isDrawn ? "\(words), drawn" : words }

  private var words: String {
    switch action {
    case .keyPressed(let key): "key \(Self.text(of: key))"
    case .mouseUsed(let mouse): "mouse \(mouse.kind) at \(mouse.x), \(mouse.y)"
    case .pasted(let text): "paste \(text.count) characters: \(text.prefix(60).debugDescription)"
    case .resized(let size): "resize to \(size.width)×\(size.height)"
    case .handRested(let movement): "hand rested since movement \(movement)"
    case .ticked: "tick"
    case .documentWritten(let place, _, let problem):
      "\(place) is \(problem.map { "not written: \($0)" } ?? "written")"
    case .documentExists(let place): "\(place) is there already"
    case .periodSimulated(let request, let period):
      "answer \(request): period \(period.trace == nil ? "without" : "with") a trace"
    case .pointsSimulated(let request, let points, let isLast):
      "answer \(request): \(points.count) points\(isLast ? ", the last" : "")"
    case .rowsSimulated(let request, let rows, let isLast):
      "answer \(request): \(rows.count) rows\(isLast ? ", the last" : "")"
    case .measurementAdvanced(let stage): "measuring: \(stage.shortText)"
    case .machineCalibrated(let preset):
      "calibrated: \(preset.experiment.scenario) along \(preset.x.symbol)"
    case .pointsMeasured(let data):
      "measured \(data.rows.count) rows of \(data.columns.map(\.rawValue).joined(separator: " "))"
    case .measurementEnded(let problem): "measured: \(problem ?? "all")"
    case .themesRead(let entries): "read \(entries.count) themes"
    case .memoryLost(let path, let problem): "\(path) is not written: \(problem)"
    }
  }

  private static func text(of key: Key) -> String {
    var words: [String] = []
    if key.modifiers.contains(.control) { words.append("control") }
    if key.modifiers.contains(.alt) { words.append("alt") }
    if key.modifiers.contains(.shift) { words.append("shift") }
    switch key.code {
    case .character(let scalar): words.append(String(scalar).debugDescription)
    default: words.append("\(key.code)")
    }
    return words.joined(separator: " ")
  }
}
