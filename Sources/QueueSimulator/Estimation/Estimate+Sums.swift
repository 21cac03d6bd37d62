import QueueModel

extension Estimate {
  /// The ratio of one measure, in ticks, with Student's interval.
  init(_ sums: RatioSums, _ measure: Measure, confidence: Double, scale: Double) {
    let (value, error) = sums.ratio(measure.rawValue)
    let factor = Quantile.student(
      confidence: confidence, degreesOfFreedom: sums.degreesOfFreedom(measure.rawValue))
    self.init(value / scale, halfWidth: factor * error / scale)
  }
}

extension Double {
  /// The nearest number; a conversion from 128 bits would be forty times as slow.
  @inline(__always)
  init(small value: Int128) {
    self = Int(exactly: value).map(Double.init) ?? Double(value)
  }
}
