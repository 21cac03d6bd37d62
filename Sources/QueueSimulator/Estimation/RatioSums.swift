/// The ratio estimator over independent stretches (regenerative cycles, or batches), for several
/// sums over the same number of messages.
///
/// The value is ΣY/ΣN; its variance is that of Y − rN over n·N̄² (Crane and Iglehart 1975, "Simulating
/// stable stochastic systems III"). Sums are kept around a first guess of the ratios, so that
/// nothing cancels.
struct RatioSums: Sendable {
  /// One stretch: messages, and what was summed over it.
  struct Stretch: Sendable {
    var messages: Double
    var sums: SIMD8<Double>

    static func + (left: Stretch, right: Stretch) -> Stretch {
      Stretch(messages: left.messages + right.messages, sums: left.sums + right.sums)
    }
  }

  private(set) var count = 0.0
  private var guess: SIMD8<Double>?
  private var messages = 0.0
  private var squaredMessages = 0.0
  private var deviations = SIMD8<Double>()
  private var squaredDeviations = SIMD8<Double>()
  private var products = SIMD8<Double>()

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
  }

  /// ΣY/ΣN of one of the sums, and its standard error.
  func ratio(_ index: Int) -> (value: Double, standardError: Double) {
    guard let guess, messages > 0 else { return (.nan, .infinity) }
    let shift = deviations[index] / messages
    let value = guess[index] + shift
    guard count > 1 else { return (value, .infinity) }
    let squares =
      squaredDeviations[index] - 2 * shift * products[index] + shift * shift * squaredMessages
    let variance = max(0, squares) / (count - 1)
    return (value, (variance * count).squareRoot() / messages)
  }
}
