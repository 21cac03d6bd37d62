internal import Plotting
internal import QueueModel
import Synchronization

/// The numbers of a map at each cell of a screen, and at each of the dots into which lines divide it.
struct MapGrids {
  /// The regime of each cell.
  var cells: HeatGrid
  /// The regime of each dot.
  let regimes: HeatGrid
  /// How many lines each dot is above; nil without contours.
  let contours: HeatGrid?
  /// The cells in which polling costs less work; nil where the lines are not of work.
  let frugal: HeatGrid?
}

extension MapGrids {
  /// What the grids follow from.
  private struct Question: Equatable {
    let plane: RegimeMap
    let size: Size
    let fineness: Size
    let contours: MapContours
  }

  /// Most frames show the map of the one before: the point moved in it, or the simulator tells more.
  private static let last = Mutex<(question: Question, answer: MapGrids)?>(nil)

  /// The numbers of a map on an area of so many cells, each divided into so many dots.
  init(_ map: RegimeMap, _ size: Size, fineness: Size, contours: MapContours) {
    let question = Question(plane: map.plane, size: size, fineness: fineness, contours: contours)
    if let last = Self.last.withLock({ $0 }), last.question == question {
      self = last.answer
      return
    }
    let grids = MapGrids(question)
    Self.last.withLock { $0 = (question, grids) }
    self = grids
  }

  private init(_ question: Question) {
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
