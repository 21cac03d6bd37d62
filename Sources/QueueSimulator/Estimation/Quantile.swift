/// Quantiles of the laws behind confidence intervals.
enum Quantile {
  /// The factor before the standard error: the two-sided quantile of Student's t with that many
  /// degrees of freedom.
  ///
  /// By the expansion of t in the normal quantile (Abramowitz and Stegun 26.7.5), which is right to
  /// 0.1 % from 10 degrees on, and too small by 1 % at 2 degrees for a confidence of 95 %.
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

  /// The quantile of the standard normal law, to nine digits, for a probability from 0 to 1
  /// exclusive (P. J. Acklam's rational approximation).
  static func normal(_ probability: Double) -> Double {
    if probability > 0.5 { return -normal(1 - probability) }
    if probability < 0.02425 {
      let q = (-2 * naturalLogarithm(probability)).squareRoot()
      return polynomial(
        q,
        [
          -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838,
          -2.549732539343734, 4.374664141464968, 2.938163982698783,
        ])
        / polynomial(
          q,
          [
            7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996,
            3.754408661907416, 1,
          ])
    }
    let q = probability - 0.5
    return q
      * polynomial(
        q * q,
        [
          -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.3577518672690,
          -30.66479806614716, 2.506628277459239,
        ])
      / polynomial(
        q * q,
        [
          -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
          -13.28068155288572, 1,
        ])
  }

  private static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
