internal import QueueModel

/// A knob or a choice, and the value that a lesson gives it: `WC = 1450`, `C = spin:2.4us`.
struct Assignment: Hashable, Sendable {
  let control: Control
  /// The value as it was written.
  let text: String

  /// The experiment with that value in it. A shorter queue pushes its thresholds down.
  func applied(to experiment: Experiment) throws(AssignmentError) -> Experiment {
    var next = experiment
    switch control {
    case .strategy(let party):
      next[party] = try mechanism { () throws(MechanismTextError) in
        try Strategy(reading: text, for: party, in: experiment.scenario)
      }
    case .arrivals:
      next.arrivals = try mechanism { () throws(MechanismTextError) in
        try Arrivals(reading: text, unit: experiment.scenario.unit)
      }
    default:
      guard experiment.value(of: control) != nil else { throw .notThere(control.written) }
      let value: Int
      do throws(DurationTextError) {
        value =
          try control.isDuration
          ? DurationText.ticks(text, unit: experiment.scenario.unit) : DurationText.count(text)
      } catch {
        throw .unreadable(control.written, text: text, error)
      }
      let range = control == .L ? Parameter.L.range : experiment.range(of: control)
      guard range.contains(value) else {
        throw .outOfRange(control.written, value: value, allowed: range)
      }
      next = experiment.pushing(control, to: value)
    }
    return next
  }

  private func mechanism<Value>(
    _ read: () throws(MechanismTextError) -> Value
  ) throws(AssignmentError) -> Value {
    do throws(MechanismTextError) {
      return try read()
    } catch {
      throw .mechanism(control.written, text: text, error)
    }
  }
}

extension [Assignment] {
  /// Reads `WC = 1450`, or several, `WC = 1450; L = 16`, with `;` or `,` between them.
  ///
  /// A comma that no name and `=` follow belongs to the value before it: `C = nap:1,2000,200`.
  init(reading text: String) throws(AssignmentError) {
    self = []
    for part in Self.parts(text) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(sides[0].trimmed)
      guard sides.count == 2 else { throw .noEquals(String(part.trimmed)) }
      guard let control = Control(named: name) else {
        throw .unknownName(name, nearest: nearest(to: name, among: Control.names))
      }
      guard !contains(where: { $0.control == control }) else { throw .repeated(name) }
      append(Assignment(control: control, text: String(sides[1].trimmed)))
    }
    if isEmpty { throw .empty }
  }

  /// The texts between separators.
  private static func parts(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    for piece in text.split(whereSeparator: { $0 == ";" || $0 == "," || $0.isNewline }) {
      guard !piece.trimmed.isEmpty else { continue }
      let name = piece.prefix { $0 != "=" }
      let isOwn = name.endIndex < piece.endIndex && Control(named: String(name.trimmed)) != nil
      let separator = text[..<piece.startIndex].last
      if separator == ",", !isOwn, let last = parts.last, last.contains(":") {
        parts[parts.count - 1] = text[last.startIndex..<piece.endIndex]
      } else {
        parts.append(piece)
      }
    }
    return parts
  }

  /// The experiment with all of them in it, one after the other.
  func applied(to experiment: Experiment) throws(AssignmentError) -> Experiment {
    var next = experiment
    for assignment in self { next = try assignment.applied(to: next) }
    return next
  }
}
