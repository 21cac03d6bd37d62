internal import Plotting
import Synchronization

/// The map that was drawn last. Most frames show it again: the point moved in it, or the simulator
/// tells more.
final class LastMap: Sendable {
  private let last = Mutex<(question: MapGrids.Question, grids: MapGrids)?>(nil)

  /// That of the program's screen.
  static let onScreen = LastMap()

  /// The numbers of a map on an area of so many cells, each divided into so many dots.
  func grids(
    of map: RegimeMap, _ size: Size, fineness: Size, contours: MapContours
  ) -> MapGrids {
    let question = MapGrids.Question(
      plane: map.plane, size: size, fineness: fineness, contours: contours)
    if let last = last.withLock({ $0 }), last.question == question { return last.grids }
    let grids = MapGrids(question)
    last.withLock { $0 = (question, grids) }
    return grids
  }
}
