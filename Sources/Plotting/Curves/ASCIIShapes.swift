/// Which 7-bit character looks most like 3×3 sub-cells: a table of all 512 patterns.
enum ASCIIShapes {
  /// A character and the sub-cells it covers; its rows are written as they are seen, 100 is a mark
  /// at the left. Bit 0 is at the top left, bit 2 at the top right, bit 8 at the bottom right.
  private struct Shape {
    let character: Unicode.Scalar
    let bits: UInt16
    /// What choosing it costs beside its distance: letters read as text, strokes as lines.
    let cost: Double

    init(
      _ character: Unicode.Scalar, _ top: UInt16, _ middle: UInt16, _ bottom: UInt16,
      cost: Double = 0
    ) {
      self.character = character
      bits = Shape.row(top) | Shape.row(middle) << 3 | Shape.row(bottom) << 6
      self.cost = cost
    }

    private static func row(_ seen: UInt16) -> UInt16 {
      seen / 100 | (seen / 10 % 10) << 1 | (seen % 10) << 2
    }
  }

  private static let shapes: [Shape] = [
    Shape(" ", 000, 000, 000),
    Shape(".", 000, 000, 010), Shape(".", 000, 000, 001), Shape(".", 000, 000, 100),
    Shape(",", 000, 010, 100), Shape("'", 010, 000, 000), Shape("'", 001, 000, 000),
    Shape("`", 100, 000, 000), Shape("`", 100, 010, 000), Shape("'", 001, 010, 000),
    Shape(".", 000, 000, 011), Shape(".", 000, 000, 110),
    Shape("'", 011, 000, 000), Shape("`", 110, 000, 000), Shape("-", 111, 000, 000),
    Shape("-", 000, 111, 000), Shape("-", 000, 010, 000), Shape("-", 000, 110, 000),
    Shape("-", 000, 011, 000), Shape("-", 000, 100, 000), Shape("-", 000, 001, 000),
    Shape("_", 000, 000, 111), Shape("=", 111, 000, 111), Shape("=", 111, 111, 000),
    Shape("=", 000, 111, 111), Shape("|", 010, 010, 010), Shape("|", 100, 100, 100),
    Shape("|", 001, 001, 001), Shape("/", 001, 010, 100), Shape("\\", 100, 010, 001),
    Shape("/", 001, 011, 110, cost: 0.2), Shape("\\", 100, 110, 011, cost: 0.2),
    Shape("/", 011, 110, 100, cost: 0.2), Shape("\\", 110, 011, 001, cost: 0.2),
    Shape("/", 011, 010, 110, cost: 0.2), Shape("\\", 110, 010, 011, cost: 0.2),
    Shape("/", 001, 010, 010), Shape("/", 010, 010, 100), Shape("/", 001, 001, 010),
    Shape("/", 010, 100, 100), Shape("/", 001, 010, 000, cost: 0.3),
    Shape("\\", 100, 010, 010), Shape("\\", 010, 010, 001), Shape("\\", 100, 100, 010),
    Shape("\\", 010, 001, 001), Shape("/", 000, 001, 010), Shape("/", 010, 100, 000),
    Shape("\\", 000, 100, 010), Shape("\\", 010, 001, 000),
    Shape("-", 001, 110, 000), Shape("-", 100, 011, 000), Shape("-", 011, 100, 000),
    Shape("-", 110, 001, 000), Shape(".", 000, 011, 100), Shape(".", 000, 110, 001),
    Shape(".", 000, 001, 110), Shape(".", 000, 100, 011), Shape("+", 010, 111, 010),
    Shape("X", 101, 010, 101, cost: 1), Shape("#", 111, 111, 111), Shape("*", 010, 111, 101),
    Shape("*", 101, 111, 010), Shape("%", 101, 010, 110), Shape("&", 110, 110, 111),
    Shape("@", 111, 101, 111), Shape("H", 101, 111, 101, cost: 1), Shape("^", 010, 101, 000),
    Shape("~", 010, 101, 010, cost: 0.2), Shape("v", 000, 101, 010, cost: 1),
    Shape("V", 101, 101, 010, cost: 1), Shape("A", 010, 111, 101, cost: 1),
    Shape("Y", 101, 010, 010, cost: 1), Shape("T", 111, 010, 010, cost: 1),
    Shape("L", 100, 100, 111, cost: 1), Shape("L", 010, 010, 011, cost: 1),
    Shape("J", 001, 001, 111, cost: 1), Shape("J", 010, 010, 110, cost: 1),
    Shape("7", 111, 001, 010, cost: 1), Shape("7", 111, 001, 001, cost: 1),
    Shape("r", 011, 010, 010, cost: 1), Shape("r", 000, 111, 100, cost: 1),
    Shape("F", 111, 110, 100, cost: 1), Shape("<", 001, 010, 001),
    Shape("<", 011, 100, 011, cost: 0.2), Shape("<", 001, 110, 001),
    Shape(">", 100, 010, 100), Shape(">", 110, 001, 110, cost: 0.2),
    Shape(">", 100, 011, 100), Shape("(", 010, 100, 010), Shape("(", 001, 010, 010, cost: 0.4),
    Shape(")", 010, 001, 010), Shape("[", 110, 100, 110), Shape("[", 111, 100, 111),
    Shape("]", 011, 001, 011), Shape("]", 111, 001, 111), Shape("{", 011, 110, 011),
    Shape("}", 110, 011, 110), Shape(":", 010, 000, 010), Shape(";", 010, 000, 110),
    Shape("\"", 101, 000, 000), Shape("\"", 101, 101, 000), Shape("u", 000, 101, 111, cost: 1),
    Shape("n", 000, 111, 101, cost: 1), Shape("o", 000, 111, 111, cost: 1),
    Shape("!", 010, 010, 000, cost: 0.5), Shape("|", 010, 010, 000, cost: 0.2),
    Shape("|", 000, 010, 010, cost: 0.2), Shape("d", 001, 111, 111, cost: 1),
    Shape("b", 100, 111, 111, cost: 1), Shape("P", 111, 111, 100, cost: 1),
    Shape("9", 111, 111, 001, cost: 1), Shape("M", 111, 111, 101, cost: 1),
    Shape("W", 101, 111, 111, cost: 1), Shape("N", 110, 111, 011, cost: 1),
    Shape("Z", 111, 010, 111, cost: 1), Shape("4", 101, 111, 001, cost: 1),
  ]

  /// The character for each pattern of bits.
  static let table: [Unicode.Scalar] = {
    let blurred = shapes.map { blur($0.bits) }
    return (UInt16(0)..<512).map { bits in
      let seen = blur(bits)
      var best: (character: Unicode.Scalar, distance: Double) = (" ", .infinity)
      for (shape, other) in zip(shapes, blurred) where (shape.bits == 0) == (bits == 0) {
        var distance = shape.cost
        for index in 0..<9 {
          distance += (seen[index] - other[index]) * (seen[index] - other[index])
        }
        if distance < best.distance { best = (shape.character, distance) }
      }
      return best.character
    }
  }()

  /// The pattern out of focus: near misses count as half hits.
  private static func blur(_ bits: UInt16) -> [Double] {
    (0..<9).map { index in
      (0..<9).reduce(0.0) { sum, other in
        guard bits & (1 << UInt16(other)) != 0 else { return sum }
        let (dx, dy) = (abs(index % 3 - other % 3), abs(index / 3 - other / 3))
        return sum + (dx + dy == 0 ? 1 : dx + dy == 1 ? 0.45 : dx == 1 && dy == 1 ? 0.2 : 0)
      }
    }
  }
}
