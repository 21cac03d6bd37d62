/// A pen on its way along one piece of a curve: where it is and which part of a dash it draws.
struct Stroke {
  private let on: Int
  private let period: Int
  private var phase = -1
  private(set) var x = Int.min
  private(set) var y = Int.min

  init(_ stroke: (on: Int, off: Int)) {
    on = stroke.on
    period = stroke.on + stroke.off
  }

  /// Moves to a sub-cell and says whether it is drawn.
  mutating func advance(to x: Int, _ y: Int) -> Bool {
    (self.x, self.y) = (x, y)
    phase += 1
    if phase == period { phase = 0 }
    return phase < on
  }
}
