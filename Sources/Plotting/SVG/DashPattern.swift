/// How a curve of a vector picture is stroked. Curves of one plot differ in it, so that they are
/// told apart in grey as well.
struct DashPattern: Hashable, Sendable {
  /// Lengths of strokes and gaps in turns, in pixels; nil is a line without gaps.
  let array: String?
  let width: Double

  /// A pattern for each curve: by its dash, and by how many named curves before it have the same.
  static func patterns(of curves: [Curve]) -> [DashPattern] {
    var counts: [Dash: Int] = [:]
    return curves.map { curve in
      let count = counts[curve.dash, default: 0]
      if !curve.name.isEmpty { counts[curve.dash] = count + 1 }
      let arrays = Self.arrays(curve.dash)
      let isBold = curve.style.attributes.contains(.bold)
      return DashPattern(
        array: arrays[count % arrays.count],
        width: curve.name.isEmpty ? 1 : curve.dash == .solid ? (isBold ? 2.2 : 1.8) : 1.7)
    }
  }

  private static func arrays(_ dash: Dash) -> [String?] {
    switch dash {
    case .solid: [nil, "16 3", "16 3 5 3"]
    case .dashed: ["7 4", "9 3 2 3", "4 3"]
    case .short: ["4 4", "5 5 2 5", "3 5"]
    case .sparse: ["0.1 9", "0.1 9 0.1 5", "0.1 11"]
    case .dotted: ["0.1 4", "0.1 4 0.1 8", "0.1 7"]
    }
  }

  /// What a path has besides its ink.
  var attributes: String {
    " stroke-width=\"\(SVG.number(width))\" fill=\"none\" stroke-linejoin=\"round\""
      + " stroke-linecap=\"\(array?.hasPrefix("0.1") == true ? "round" : "butt")\""
      + (array.map { " stroke-dasharray=\"\($0)\"" } ?? "")
  }
}
