internal import Plotting
internal import QueueModel

/// The numbers of a map at each cell of a screen, and at each of the dots into which lines divide it.
struct MapGrids {
  /// What they follow from.
  struct Question: Equatable {
    let plane: RegimeMap
    /// The cells of the map.
    let size: Size
    /// The dots of a cell.
    let fineness: Size
    let contours: MapContours
  }

  /// The regime of each cell.
  var cells: HeatGrid
  /// The regime of each dot.
  let regimes: HeatGrid
  /// How many lines each dot is above; nil without contours.
  let contours: HeatGrid?
  /// The cells in which polling costs less work; nil where the lines are not of work.
  let frugal: HeatGrid?

  init(_ question: Question) {
    let (map, size) = (question.plane, question.size)
    let (columns, rows) = (
      size.width * question.fineness.width, size.height * question.fineness.height
    )
    cells = map.regimes(columns: size.width, rows: size.height)
    frugal =
      question.contours == .work
      ? map.frugalPolling(columns: size.width, rows: size.height) : nil
    if question.contours == .none {
      regimes = map.regimes(columns: columns, rows: rows)
      contours = nil
    } else {
      let grids = map.regimes(columns: columns, rows: rows, question.contours)
      (regimes, contours) = (grids.regimes, grids.contours)
    }
  }
}
