internal import Plotting

extension [DataPoint] {
  /// The height at a place of the line that joins the points, which rise in x; nil beyond its ends.
  func height(at x: Double) -> Double? {
    guard let right = first(where: { $0.x >= x }), let left = last(where: { $0.x <= x }) else {
      return nil
    }
    guard left.x < right.x else { return left.y }
    return left.y + (x - left.x) / (right.x - left.x) * (right.y - left.y)
  }
}
