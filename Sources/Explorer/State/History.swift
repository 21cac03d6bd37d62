public import QueueModel

/// What undo brings back: where the operating point stood and what was plotted.
public struct Moment: Hashable, Sendable {
  /// The scenario, strategies, times and arrivals.
  public var experiment: Experiment
  /// The preset that they began from.
  public var preset: Preset
  /// The selected control.
  public var selected: Control
  /// What lay along x.
  public var xControl: Control
  /// Which knobs were linked.
  public var links: Links
  /// What is in doubt about the nine numbers.
  public var doubts = Doubts()
  /// The knob along the y axis of the map.
  var mapY: Knob
}

/// Moments before and after this one.
public struct History: Hashable, Sendable {
  private var past: [Moment] = []
  private var future: [Moment] = []
  /// What the newest step was; turning the same control again before the hand rests is one step.
  private var open: Step?

  /// What a hand does that undo takes back as one.
  enum Step: Hashable, Sendable {
    case turn(Control)
    /// Two controls at once, on the map.
    case drag(Control, Control)
    case other
  }

  private static let capacity = 1000

  /// Whether a step of that kind would be part of the newest one.
  func isOpen(for step: Step) -> Bool { step == open }

  /// Remembers the moment before a step.
  mutating func record(_ moment: Moment, before step: Step) {
    future = []
    if step != .other, step == open { return }
    open = step
    past.append(moment)
    if past.count > Self.capacity { past.removeFirst(past.count - Self.capacity) }
  }

  /// The next turn is a step of its own.
  mutating func close() { open = nil }

  mutating func undo(from moment: Moment) -> Moment? {
    guard let previous = past.popLast() else { return nil }
    future.append(moment)
    open = nil
    return previous
  }

  mutating func redo(from moment: Moment) -> Moment? {
    guard let next = future.popLast() else { return nil }
    past.append(moment)
    open = nil
    return next
  }
}
