import Glibc
import QueueModel

/// A distribution with its mean, in the simulator's units of time, ready to be drawn from.
enum Law: Sendable {
  case constant(Double)
  /// Evenly from `low` on.
  case uniform(low: Double, width: Double)
  case exponential(mean: Double)
  /// The logarithm has mean μ and standard deviation σ.
  case lognormal(mu: Double, sigma: Double)
  /// One of the values, each as likely.
  case empirical([Double])

  init(_ distribution: Distribution, mean: Double) {
    guard mean > 0 else {
      self = .constant(0)
      return
    }
    switch distribution {
    case .constant: self = .constant(mean)
    case .uniform(let spread):
      self = .uniform(low: (1 - spread) * mean, width: 2 * spread * mean)
    case .exponential: self = .exponential(mean: mean)
    case .lognormal(let variation):
      let variance = log(1 + variation * variation)
      self = .lognormal(mu: log(mean) - variance / 2, sigma: variance.squareRoot())
    case .empirical(let samples):
      self = .empirical(samples.values.map { $0 * mean / samples.mean })
    }
  }

  /// Fills a block whose count is a multiple of four.
  func fill(
    _ values: UnsafeMutableBufferPointer<Double>, _ generator: inout SplittableGenerator
  ) {
    var random = generator
    switch self {
    case .constant(let value): values.update(repeating: value)
    case .uniform(let low, let width):
      for index in values.indices { values[index] = low + width * random.uniform() }
    case .exponential(let mean):
      let ziggurat = Ziggurat.exponential
      for index in values.indices {
        values[index] = mean * ziggurat.draw(random.next(), &random)
      }
    case .lognormal(let mu, let sigma):
      let ziggurat = Ziggurat.halfNormal
      for index in values.indices {
        let bits = random.next()
        let half = ziggurat.draw(bits, &random)
        values[index] = mu + sigma * (bits & 256 == 0 ? half : -half)
      }
      Exponentials.apply(to: values)
    case .empirical(let samples):
      for index in values.indices {
        values[index] =
          samples[Int(random.next().multipliedFullWidth(by: UInt64(samples.count)).high)]
      }
    }
    generator = random
  }
}
