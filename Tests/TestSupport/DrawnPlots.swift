/// The plots of a figure, as its SVG has them.
public struct DrawnPlots {
  /// One plot: where its area is, and what is in it.
  public struct Plot {
    public var x = 0.0...0.0
    public var y = 0.0...0.0
    /// The points of each named curve.
    public var curves: [[(x: Double, y: Double)]] = []
    public var risers = 0
    public var bands = 0
    public var marks = 0
    /// The dash of each curve, empty where it has none.
    public var dashes: [String] = []

    /// Whether every point of a curve is inside of the area, to the hundredth of a pixel.
    public var isInside: Bool {
      curves.joined().allSatisfy { point in
        point.x > x.lowerBound - 0.8 && point.x < x.upperBound + 0.8
          && point.y > y.lowerBound - 0.02 && point.y < y.upperBound + 0.02
      }
    }
  }

  public private(set) var plots: [Plot] = []
  public private(set) var width = 0.0
  public private(set) var height = 0.0
  public private(set) var ground = ""

  /// - Throws: `XMLEvents.Malformed`.
  public init(_ svg: String) throws {
    for case .start(let name, let attributes) in try XMLEvents(of: svg).events {
      let kind = attributes["class"] ?? ""
      if name == "svg" {
        width = Double(attributes["width"] ?? "") ?? 0
        height = Double(attributes["height"] ?? "") ?? 0
      }
      if kind == "paper" { ground = attributes["fill"] ?? "" }
      if name == "g", kind == "plot" { plots.append(Plot()) }
      guard let last = plots.indices.last else { continue }
      let points = Self.points(attributes["d"] ?? "")
      switch kind {
      case "axis":
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        plots[last].x = (xs.min() ?? 0)...(xs.max() ?? 0)
        plots[last].y = (ys.min() ?? 0)...(ys.max() ?? 0)
      case "curve":
        plots[last].curves.append(points)
        plots[last].dashes.append(attributes["stroke-dasharray"] ?? "")
      case "riser": plots[last].risers += points.count / 2
      case "band": plots[last].bands += 1
      case "mark", "mark outside": plots[last].marks += 1
      default: break
      }
    }
  }

  /// The points of a path of M, L, H and V with absolute coordinates.
  private static func points(_ path: String) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    var rest = path[...]
    while let letter = rest.popFirst() {
      let numbers = rest.prefix { !"MLHVhv".contains($0) }
      rest = rest[numbers.endIndex...]
      let values = numbers.split(separator: " ").compactMap { Double($0) }
      let last = points.last ?? (x: 0, y: 0)
      switch (letter, values.count) {
      case ("M", 2), ("L", 2): points.append((x: values[0], y: values[1]))
      case ("H", 1): points.append((x: values[0], y: last.y))
      case ("V", 1): points.append((x: last.x, y: values[0]))
      default: break
      }
    }
    return points
  }
}
