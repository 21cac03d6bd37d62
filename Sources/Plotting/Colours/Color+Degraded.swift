extension Color {
  /// The nearest colour that a terminal of a level can show; one that it can show is kept.
  public func degraded(to level: ColorLevel) -> Color {
    switch (self, level) {
    case (.terminal, _), (_, .none): .terminal
    case (_, .truecolor): self
    case (.palette, .palette256): self
    case (.palette(let entry), .palette16):
      entry < 16 ? self : .palette(Color.nearestStandard(Color.components(entry), of: 16))
    case (.palette(let entry), .palette8):
      entry < 8 ? self : .palette(Color.eight(entry))
    case (.rgb(let red, let green, let blue), .palette256):
      .palette(Color.nearestOf256((red, green, blue)))
    case (.rgb(let red, let green, let blue), .palette16):
      .palette(Color.nearestStandard((red, green, blue), of: 16))
    case (.rgb(let red, let green, let blue), .palette8):
      .palette(Color.eight(Color.nearestStandard((red, green, blue), of: 16)))
    }
  }

  /// A bright colour is its ordinary one, bright black is white: it must be seen on black.
  private static func eight(_ entry: UInt8) -> UInt8 {
    switch entry {
    case 0..<8: entry
    case 8: 7
    case 9..<16: entry - 8
    default: eight(nearestStandard(components(entry), of: 16))
    }
  }

  private static func nearestOf256(_ color: Components) -> UInt8 {
    func step(_ value: UInt8) -> Int {
      value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
    }
    let (red, green, blue) = (step(color.red), step(color.green), step(color.blue))
    let cube = UInt8(16 + 36 * red + 6 * green + blue)
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    let lab = OKLab(red: color.red, green: color.green, blue: color.blue)
    func distance(_ entry: UInt8) -> Double {
      let other = components(entry)
      return lab.distance(to: OKLab(red: other.red, green: other.green, blue: other.blue))
    }
    return distance(grey) < distance(cube) ? grey : cube
  }

  private static func nearestStandard(_ color: Components, of count: Int) -> UInt8 {
    let lab = OKLab(red: color.red, green: color.green, blue: color.blue)
    var best: (entry: UInt8, distance: Double) = (0, .infinity)
    for (entry, other) in standardLab.prefix(count).enumerated() {
      let distance = lab.distance(to: other)
      if distance < best.distance { best = (UInt8(entry), distance) }
    }
    return best.entry
  }

  private static let standardLab = standard.map {
    OKLab(red: $0.red, green: $0.green, blue: $0.blue)
  }
}
