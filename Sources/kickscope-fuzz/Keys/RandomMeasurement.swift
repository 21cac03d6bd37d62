import Explorer
import Programs
import QueueModel

/// What a measurement that runs beside could say.
enum RandomMeasurement {
  static func action(_ generator: inout SplitMix64) -> Action {
    switch generator.number(0...9) {
    case 0..<3:
      let count = generator.number(0...80)
      return .measurementAdvanced(
        MeasurementStage(
          text: "WP 1 300: \(count) of about 78 runs, 41 s left", shortText: "\(count)/78, 41 s"))
    case 3, 4: return .machineCalibrated(preset(&generator))
    case 5:
      return .measurementEnded(problem: generator.chance(50) ? nil : "C was ended by signal 9")
    default: return .pointsMeasured(data(&generator))
    }
  }

  static func data(_ generator: inout SplitMix64) -> MeasuredData {
    let columns = Parameter.allCases.filter { _ in generator.chance(20) }
    let rows = (0..<generator.number(0...12)).map { _ in
      let values = columns.map { parameter in
        generator.chance(20)
          ? generator.one(of: [parameter.range.lowerBound, parameter.range.upperBound])
          : min(parameter.range.upperBound, generator.number(1...5000))
      }
      return MeasuredData.Row(
        values: values, T: quantity(&generator), E: quantity(&generator),
        isDisturbed: generator.chance(20))
    }
    return MeasuredData(
      file: "m.csv", columns: columns, rows: rows, isFile: generator.chance(50))
  }

  private static func quantity(_ generator: inout SplitMix64) -> MeasuredData.Quantity? {
    guard generator.chance(80) else { return nil }
    let value = generator.one(of: [0.001, 1, 3900, 1e9, Double(generator.number(1...20_000))])
    return .init(
      value, low: generator.chance(50) ? value * 0.9 : nil,
      high: generator.chance(50) ? value * 1.2 : nil)
  }

  private static func preset(_ generator: inout SplitMix64) -> Preset {
    Preset(
      name: "measured", title: "Made-up 9000",
      experiment: Experiment(RandomStart.scenario(&generator)), measured: [.WP, .SC],
      source: "here", note: "", x: generator.one(of: Knob.nine + [.N, .S]))
  }
}
