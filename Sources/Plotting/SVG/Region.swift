/// A part of a plane with a name, tinted behind everything else of a plot.
public struct Region: Hashable, Sendable {
  /// A rectangle in the units of the axes.
  public struct Box: Hashable, Sendable {
    /// From left to right, in the coordinates of the data.
    public let x: ClosedRange<Double>
    /// From bottom to top, in the coordinates of the data.
    public let y: ClosedRange<Double>

    /// A box in the coordinates of the data.
    public init(x: ClosedRange<Double>, y: ClosedRange<Double>) { (self.x, self.y) = (x, y) }
  }

  /// A few letters for it.
  public var label: String
  /// Used instead of the label where there is room.
  public var longLabel: String
  /// How it looks.
  public var style: Style
  /// From left to right.
  public var boxes: [Box]

  /// A region made of boxes.
  public init(label: String, longLabel: String, style: Style, boxes: [Box]) {
    (self.label, self.longLabel, self.style, self.boxes) = (label, longLabel, style, boxes)
  }
}

extension LinePlotPicture {
  func draw(_ regions: [Region], into svg: inout SVG) {
    for region in regions {
      let places = region.boxes.map(place).filter { $0.width > 0 && $0.height > 0 }
      let path = places.map { box in
        "M\(SVG.number(box.x)) \(SVG.number(box.y))H\(SVG.number(box.maxX))"
          + "V\(SVG.number(box.maxY))H\(SVG.number(box.x))Z"
      }.joined()
      guard !path.isEmpty else { continue }
      svg.add(
        "path",
        [
          "class": "region", "d": path, "fill": svg.paper.ink(region.style.background),
          "shape-rendering": "crispEdges",
        ], tip: region.longLabel)
    }
  }

  /// The name of each region, where half of it lies to the left, in its tallest box there.
  func name(_ regions: [Region], into svg: inout SVG, _ room: inout WordRoom) {
    for region in regions {
      let places = region.boxes.map(place).filter { $0.width > 0 && $0.height > 0 }
      let half = places.reduce(0) { $0 + $1.width * $1.height } / 2
      var sum = 0.0
      let middle = places.first { box in
        sum += box.width * box.height
        return sum >= half
      }
      guard let middle,
        let box = places.filter({ $0.x == middle.x }).max(by: { $0.height < $1.height }),
        box.height > 12, let left = places.first?.x, let right = places.last?.maxX
      else { continue }
      let isLong = SVG.width(of: region.longLabel) + 12 < (right - left) * 0.6 && box.height > 30
      let label = isLong ? region.longLabel : region.label
      let width = SVG.width(of: label)
      let x = min(max(box.x + box.width / 2, area.x + width / 2 + 4), area.maxX - width / 2 - 4)
      let y = box.y + box.height / 2 + 4
      svg.write(label, x: x, y: y, anchor: .middle, ink: svg.paper.ink(region.style.foreground))
      room.take(Area(x: x - width / 2, y: y - 12, width: width, height: 16))
    }
  }

  /// The part of a box that is in the area.
  private func place(_ box: Region.Box) -> Area {
    func clamped(_ share: Double) -> Double { min(max(share, 0), 1) }
    let left = clamped(plot.x.fraction(of: box.x.lowerBound))
    let right = clamped(plot.x.fraction(of: box.x.upperBound))
    let bottom = clamped(plot.y.fraction(of: box.y.lowerBound))
    let top = clamped(plot.y.fraction(of: box.y.upperBound))
    return Area(
      x: area.x + left * area.width, y: area.maxY - top * area.height,
      width: (right - left) * area.width, height: (top - bottom) * area.height)
  }
}
