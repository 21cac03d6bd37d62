import Testing

@testable import QueueSimulator

/// Quantiles against those of printed tables.
@Suite struct QuantileTests {
  @Test(arguments: [
    (0.5, 0), (0.975, 1.959964), (0.995, 2.575829), (0.9995, 3.290527), (0.01, -2.326348),
    (0.001, -3.090232),
  ])
  func ofTheNormalLaw(probability: Double, quantile: Double) {
    #expect((Quantile.normal(probability) - quantile).magnitude < 1e-6)
  }

  @Test(arguments: [
    (0.95, 10.0, 2.228139), (0.95, 30, 2.042272), (0.95, 100, 1.983972), (0.99, 30, 2.749996),
    (0.9, 63, 1.669402), (0.95, 1e9, 1.959964),
  ])
  func ofStudentsLaw(confidence: Double, degreesOfFreedom: Double, quantile: Double) {
    let found = Quantile.student(confidence: confidence, degreesOfFreedom: degreesOfFreedom)
    #expect((found / quantile - 1).magnitude < 1e-3)
  }
}
