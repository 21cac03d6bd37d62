import Plotting

extension Color {
  /// Light emitted for each value of an sRGB component, 0 … 1 (IEC 61966-2-1).
  static let linear: [Double] = (0...255).map { value in
    let component = Double(value) / 255
    guard component > 0.04045 else { return component / 12.92 }
    let base = (component + 0.055) / 1.055
    // base^2.4 = base² · (base²)^⅕
    return base * base * fifthRoot(base * base)
  }

  /// By Newton's method, for 0 < x ≤ 1.
  private static func fifthRoot(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<64 {
      let fourth = root * root * root * root
      root -= (root * fourth - x) / (5 * fourth)
    }
    return root
  }
}
