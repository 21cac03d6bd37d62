/// The labels under an axis: none overlaps another, none is cut, and each covers its own tick.
struct LabelRow {
  private let bounds: Rect
  private var isTaken: [Bool]

  init(_ bounds: Rect) {
    self.bounds = bounds
    isTaken = Array(repeating: false, count: bounds.isEmpty ? 0 : bounds.width)
  }

  /// Where a label starts that is centred on a column, pushed aside only by the row's ends, or also
  /// by other labels; nil if there is no room.
  mutating func place(width: Int, over column: Int, mayShift: Bool) -> Int? {
    guard width > 0, width <= isTaken.count else { return nil }
    let centred = min(max(column - width / 2, bounds.x), bounds.maxX - width)
    if claim(centred, width: width) { return centred }
    guard mayShift else { return nil }
    for shift in 1...width {
      for start in [centred + shift, centred - shift]
      where start <= column && column < start + width && claim(start, width: width) {
        return start
      }
    }
    return nil
  }

  /// Takes columns if they are free, and the ones beside them are.
  mutating func claim(_ start: Int, width: Int) -> Bool {
    let first = start - bounds.x
    guard width > 0, first >= 0, first + width <= isTaken.count else { return false }
    let near = max(0, first - 1)..<min(isTaken.count, first + width + 1)
    guard !isTaken[near].contains(true) else { return false }
    for index in first..<first + width { isTaken[index] = true }
    return true
  }
}
