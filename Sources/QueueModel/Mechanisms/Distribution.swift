/// How a time varies around its mean, which is a parameter of the scenario.
///
/// The simulator draws nothing longer than 2⁴⁴ of its units, which are 1024 to a tick for times up
/// to 2²⁴ ticks and fewer for longer ones: some thousand times the longest mean of an experiment. A
/// lognormal time whose standard deviation is dozens of times its mean loses a part of that mean.
public enum Distribution: Hashable, Sendable {
  /// Always the mean.
  case constant
  /// Evenly between (1 − spread) and (1 + spread) times the mean; 0 < spread ≤ 1.
  case uniform(spread: Double)
  case exponential
  /// The logarithm is normal; `variation` is the coefficient of variation, the standard deviation
  /// over the mean, 0 < variation ≤ 100.
  case lognormal(variation: Double)
  /// One of measured samples, each as likely, scaled so that their mean is the parameter.
  case empirical(Samples)
}
