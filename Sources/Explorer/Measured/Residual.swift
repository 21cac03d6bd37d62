/// How far a measurement lies from the model: measured over model, − 1.
struct Residual: Equatable {
  let x: Int
  /// In per cent; above 0 where more was measured than the model says.
  let percent: Double
  /// The same for both ends of the error.
  let low: Double
  let high: Double

  /// Nil where the model has no value above 0.
  init?(x: Int, _ quantity: MeasuredData.Quantity, over model: Double) {
    guard model > 0, model.isFinite else { return nil }
    func percent(_ value: Double) -> Double { (value / model - 1) * 100 }
    self.x = x
    self.percent = percent(quantity.value)
    low = percent(quantity.low)
    high = percent(quantity.high)
  }
}

/// The residuals of a curve in two numbers.
struct ResidualSummary: Equatable {
  let count: Int
  /// In per cent; the mean of the two in the middle where the count is even.
  let median: Double
  /// The one farthest from 0.
  let worst: Residual

  /// Nil without residuals.
  init?(_ residuals: [Residual]) {
    guard
      let worst = residuals.max(by: { $0.percent.magnitude < $1.percent.magnitude })
    else { return nil }
    let sorted = residuals.map(\.percent).sorted()
    count = sorted.count
    median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    self.worst = worst
  }
}
