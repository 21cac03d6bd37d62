internal import QueueModel

/// The second axis of the map, and how map and small multiples are shown.
struct MapState: Equatable, Sendable {
  /// The knob along y, unless it is along x already.
  var y = Knob.WC
  /// Axes that are zoomed.
  var zooms: [Knob: Viewport] = [:]
  /// The lines over the regimes.
  var contours = MapContours.none
  /// What the small multiples show.
  var measure = Quantity.T
}
