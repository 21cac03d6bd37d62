import Explorer
import QueueLab
import QueueModel

/// A row for each value of a sweep, as `--data` reads it.
///
/// Parameters are what they really were: W as it was spun and not as it was asked for, which is in
/// column `set`. N and S differ from value to value and have no column of their own unless they are
/// swept, so that all rows belong to one curve.
struct MeasurementColumns {
  let plan: MeasurementPlan

  /// The parameters that have a column.
  var parameters: [Parameter] {
    let turned = plan.knob.parameters
    return Parameter.allCases.filter {
      turned.contains($0) || [.L, .kP, .kC, .WP, .WC].contains($0)
    }
  }

  private static let costs = ["NP", "NC", "SP", "SC"]

  var names: [String] {
    let ofParties = ["kicks", "cpu", "naps", "crossings", "stalls", "lost", "switches"]
    return parameters.map(\.rawValue)
      + ["set", "T", "T_low", "T_high", "E", "E_low", "E_high", "regime", "T_model", "E_model"]
      + ["T_sim", "E_sim", "percent_model", "percent_sim"]
      + ofParties.flatMap { ["\($0)_P", "\($0)_C"] }
      + Self.costs.flatMap { ["\($0)_mean", "\($0)_median", "\($0)_p99", "\($0)_count"] }
      + Self.costs.map { "\($0)_calibrated" }
      + ["WP_calibrated", "WC_calibrated", "runs", "disturbed", "is_disturbed"]
  }

  /// The values of the columns that are parameters.
  func values(_ point: MeasuredPoint, _ calibration: Calibration) -> [Int] {
    let turned = plan.knob.parameters
    return parameters.map {
      (turned.contains($0) ? point.calibrated : calibration.scenario)[$0]
    }
  }

  /// A line of CSV, with its end.
  func line(_ point: MeasuredPoint, _ calibration: Calibration) -> [UInt8] {
    var fields = FieldWriter(columns: names, isJSON: false)
    for value in values(point, calibration) { fields.append(value) }
    fields.append(point.value)
    for spread in [point.T, point.E] {
      for value in [spread.median, spread.low, spread.high] { fields.append(value) }
    }
    let prediction = point.prediction
    fields.append(prediction.regime?.rawValue)
    for value in [
      prediction.T, prediction.E, prediction.simulatedT, prediction.simulatedE,
      100 * point.error, 100 * point.simulatorsError,
    ] { fields.append(value) }
    append(point, to: &fields)
    for cost in [
      point.notification(of: .P), point.notification(of: .C), point.startUp(of: .P),
      point.startUp(of: .C),
    ] {
      for value in [cost?.mean, cost?.median, cost?.p99] { fields.append(value) }
      fields.append(cost?.count)
    }
    for parameter in [Parameter.NP, .NC, .SP, .SC, .WP, .WC] {
      fields.append(point.calibrated[parameter])
    }
    fields.append(point.runs.count)
    fields.append(point.runs.count(where: \.isDisturbed))
    fields.append(point.isDisturbed ? 1 : 0)
    fields.endRecord()
    return fields.take()
  }

  /// What the parties did, P before C.
  private func append(_ point: MeasuredPoint, to fields: inout FieldWriter) {
    let parties = Party.allCases
    for party in parties { fields.append(point.median { $0[party].notifications }) }
    for party in parties { fields.append(point.median { $0[party].cpu }) }
    for party in parties { fields.append(point.median { $0[party].naps }) }
    for party in parties { fields.append(point.total { $0[party].crossings }) }
    for party in parties { fields.append(point.total { $0[party].stalls }) }
    for party in parties { fields.append(point.total { $0[party].lost }) }
    for party in parties { fields.append(point.total { $0[party].switches }) }
  }

  /// The points as the explorer draws them.
  /// - Parameter file: the file that has them, if they are kept.
  func data(_ record: MeasurementRecord, file: String? = nil) -> MeasuredData {
    let rows = record.calibration.map { calibration in
      record.points.map { point in
        MeasuredData.Row(
          values: values(point, calibration), T: .init(point.T), E: .init(point.E),
          isDisturbed: point.isDisturbed)
      }
    }
    return MeasuredData(
      file: file ?? "this machine", columns: parameters, rows: rows ?? [], isFile: file != nil)
  }
}

extension MeasuredData.Quantity {
  init(_ spread: Spread) {
    self.init(spread.median, low: spread.low, high: spread.high)
  }
}
