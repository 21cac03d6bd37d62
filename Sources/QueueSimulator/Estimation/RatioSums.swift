/// The ratio estimator over independent stretches (regenerative cycles, or batches), for several
/// sums over the same number of messages.
///
/// The value is ΣY/ΣN; its variance is that of Y − rN over n·N̄² (Crane and Iglehart 1975,
/// "Simulating stable stochastic systems III"). Sums are kept around a first guess of the ratios,
/// so that nothing cancels.
///
/// That variance is an estimate, too, and a poor one where a few long stretches make most of it. So
/// it comes with degrees of freedom: by Satterthwaite's rule (1946) as many as those of a normal
/// law's sample of which the variance is as uncertain, 2n/(κ − 1) for a kurtosis of κ.
struct RatioSums: Sendable {
  /// One stretch: messages, and what was summed over it.
  struct Stretch: Sendable {
    var messages: Double
    var sums: SIMD8<Double>

    static func + (left: Stretch, right: Stretch) -> Stretch {
      Stretch(messages: left.messages + right.messages, sums: left.sums + right.sums)
    }
  }

  /// Degrees of freedom from which on an interval may end a run.
  static let enoughDegrees = 24.0

  private(set) var count = 0.0
  private var guess: SIMD8<Double>?
  private var messages = 0.0
  private var squaredMessages = 0.0
  private var deviations = SIMD8<Double>()
  private var squaredDeviations = SIMD8<Double>()
  private var products = SIMD8<Double>()
  /// Sums of d⁴, d³N, d²N², dN³ and N⁴, for deviations d from the first guess.
  private var fourths = (
    SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>(), 0.0
  )

  mutating func add(_ stretch: Stretch) {
    count += 1
    messages += stretch.messages
    guard let guess else {
      guess = stretch.messages > 0 ? stretch.sums / stretch.messages : SIMD8()
      return addDeviations(of: stretch, from: self.guess ?? SIMD8())
    }
    addDeviations(of: stretch, from: guess)
  }

  private mutating func addDeviations(of stretch: Stretch, from guess: SIMD8<Double>) {
    let deviation = stretch.sums - guess * stretch.messages
    deviations += deviation
    squaredDeviations += deviation * deviation
    products += deviation * stretch.messages
    squaredMessages += stretch.messages * stretch.messages
    let count = stretch.messages
    let square = deviation * deviation
    fourths.0 += square * square
    fourths.1 += square * deviation * count
    fourths.2 += square * (count * count)
    fourths.3 += deviation * (count * count * count)
    fourths.4 += count * count * count * count
  }

  /// Of how many degrees of freedom the standard error of one of the sums is.
  func degreesOfFreedom(_ index: Int) -> Double {
    let shift = messages > 0 ? deviations[index] / messages : 0
    let squares = squares(index, around: shift)
    guard squares > 0 else { return count - 1 }
    let powers =
      fourths.0[index] - 4 * shift * fourths.1[index] + 6 * shift * shift * fourths.2[index]
      - 4 * shift * shift * shift * fourths.3[index] + shift * shift * shift * shift * fourths.4
    let kurtosis = count * powers / (squares * squares)
    return min(count - 1, 2 * count / max(kurtosis - 1, 2))
  }

  /// Σ(d − shift·N)².
  private func squares(_ index: Int, around shift: Double) -> Double {
    squaredDeviations[index] - 2 * shift * products[index] + shift * shift * squaredMessages
  }

  /// ΣY/ΣN of one of the sums, and its standard error.
  func ratio(_ index: Int) -> (value: Double, standardError: Double) {
    guard let guess, messages > 0 else { return (.nan, .infinity) }
    let shift = deviations[index] / messages
    let value = guess[index] + shift
    guard count > 1 else { return (value, .infinity) }
    let variance = max(0, squares(index, around: shift)) / (count - 1)
    return (value, (variance * count).squareRoot() / messages)
  }
}
