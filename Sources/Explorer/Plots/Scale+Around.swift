internal import Plotting

extension Scale {
  /// An axis with a margin at both ends of what stands on it; logarithmic where values, none of which
  /// is below 0, differ by much.
  init(around values: [Double]) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    guard low <= 0 || high <= 30 * low else {
      self.init(low / 1.5...high * 1.5, .logarithmic)
      return
    }
    let margin = max((high - low) * 0.08, high * 0.02)
    self.init(max(0, low - margin)...high + margin)
  }
}
