/// A colour in Ottosson's OKLab space, in which distances are as large as they look.
struct OKLab {
  let lightness: Double
  let a: Double
  let b: Double

  init(red: UInt8, green: UInt8, blue: UInt8) {
    let (r, g, b) = (Color.linear[Int(red)], Color.linear[Int(green)], Color.linear[Int(blue)])
    let l = OKLab.root(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = OKLab.root(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = OKLab.root(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    self.b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The squared distance to another colour.
  func distance(to other: OKLab) -> Double {
    let (dl, da, db) = (lightness - other.lightness, a - other.a, b - other.b)
    return dl * dl + da * da + db * db
  }

  private static func root(_ value: Double) -> Double { Logarithm.power(value, 1.0 / 3) }
}
