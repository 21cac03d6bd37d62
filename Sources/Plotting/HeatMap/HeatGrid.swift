/// A small number, or nothing, at each place of a grid: row by row from the top, left to right.
public struct HeatGrid: Hashable, Sendable {
  /// Places along x.
  public let columns: Int
  /// Places along y.
  public let rows: Int
  /// The numbers, row by row from the top; nil is nothing.
  public private(set) var values: [UInt8?]

  /// A grid with the same at every place.
  public init(columns: Int, rows: Int, filledWith value: UInt8? = nil) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    values = Array(repeating: value, count: self.columns * self.rows)
  }

  /// A grid of those numbers; their count is a multiple of the columns.
  public init(columns: Int, values: [UInt8?]) {
    precondition(columns > 0 ? values.count.isMultiple(of: columns) : values.isEmpty)
    self.columns = max(0, columns)
    rows = columns > 0 ? values.count / columns : 0
    self.values = values
  }

  /// The number at a place; nothing outside of the grid.
  public subscript(column: Int, row: Int) -> UInt8? {
    get { contains(column, row) ? values[row * columns + column] : nil }
    set { if contains(column, row) { values[row * columns + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < columns && row < rows
  }
}

extension HeatGrid {
  /// The grid with other numbers, or nothing, for those that it has.
  public func mapped(_ change: (UInt8) -> UInt8?) -> HeatGrid {
    var grid = self
    grid.values = values.map { $0.flatMap(change) }
    return grid
  }
}
