import Glibc

/// Quantiles of the laws behind confidence intervals.
enum Quantile {
  /// The factor before the standard error: the two-sided quantile of Student's t with that many
  /// degrees of freedom.
  ///
  /// By the expansion of t in the normal quantile (Abramowitz and Stegun 26.7.5), which is right to
  /// 0.1 % from 10 degrees on.
  static func student(confidence: Double, degreesOfFreedom: Double) -> Double {
    let x = normal((1 + confidence) / 2)
    let v = max(1, degreesOfFreedom)
    let x2 = x * x
    let g1 = (x2 + 1) * x / 4
    let g2 = ((5 * x2 + 16) * x2 + 3) * x / 96
    let g3 = (((3 * x2 + 19) * x2 + 17) * x2 - 15) * x / 384
    let g4 = ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) * x / 92160
    return x + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v
  }

  /// The quantile of the standard normal law, by bisection: asked for once a simulation.
  static func normal(_ probability: Double) -> Double {
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if erfc(-middle / 2.0.squareRoot()) / 2 < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
